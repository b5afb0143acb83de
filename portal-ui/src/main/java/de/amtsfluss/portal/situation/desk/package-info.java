/** The desk of control rooms: emergencies, their pictures, who may see what, and what was known when. */
package de.amtsfluss.portal.situation.desk;
