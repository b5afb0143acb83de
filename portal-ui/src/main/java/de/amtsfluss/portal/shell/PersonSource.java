package de.amtsfluss.portal.shell;

import de.amtsfluss.processes.access.Person;
import java.util.Optional;

/** One way of signing in, which knows the person behind its principals. */
public interface PersonSource {

    /** Empty for a principal of another way, or none at all. */
    Optional<Person> find(Object principal);
}
