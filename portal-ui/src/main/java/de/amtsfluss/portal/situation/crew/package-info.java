/** The page crews read on the way: plain files, one stream of events, no session. */
package de.amtsfluss.portal.situation.crew;
