/** Forms of service packages as Vaadin components. What they show and accept is decided by the form, not here. */
package de.amtsfluss.portal.forms;
