/** A machine that only computes: the same jar without pages, joined to the others by the database alone. */
package de.amtsfluss.portal.worker;
