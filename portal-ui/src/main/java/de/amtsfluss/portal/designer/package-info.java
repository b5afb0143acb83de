/** The desk of process designers: service packages, their models, what the check says, and putting them into force. */
package de.amtsfluss.portal.designer;
