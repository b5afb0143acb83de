package de.amtsfluss.portal.situation.desk;

/** A panel that looks again whether anything changed. */
interface Refreshing {

    void refresh();
}
