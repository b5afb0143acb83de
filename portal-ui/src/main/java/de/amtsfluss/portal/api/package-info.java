/** The door for other programs: the same submissions as in the views, as JSON. */
package de.amtsfluss.portal.api;
