/** What caseworkers see: their tasks, the case file, what did not get through. Queries always name the person. */
package de.amtsfluss.portal.caseworker;
