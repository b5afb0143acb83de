package de.amtsfluss.portal.shell;

import de.amtsfluss.processes.access.Person;

/** What waits for a person on the pages of one entry of the navigation, told as a number beside it. */
public interface WaitingWork {

    /** First part of the entry's address, such as {@code laeufe}. */
    String path();

    /** Asked whenever the person opens a page. */
    int count(Person person);
}
