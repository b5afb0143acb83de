/** What a citizen sees: services, the application, the state of a case, the mailbox. */
package de.amtsfluss.portal.citizen;
