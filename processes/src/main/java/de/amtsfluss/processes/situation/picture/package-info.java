/**
 * The picture of an emergency: what is known around it, what is verified not to be there, and what nobody knows. One per
 * organisation, because need-to-know is a condition of the query. Every version is kept with its hash.
 */
package de.amtsfluss.processes.situation.picture;
