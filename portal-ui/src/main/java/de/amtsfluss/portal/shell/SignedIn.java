package de.amtsfluss.portal.shell;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who sits in front of the page. Views hand this person to every query. */
@Component
public class SignedIn {

    private final List<PersonSource> sources;

    SignedIn(List<PersonSource> sources) {
        this.sources = sources;
    }

    /** @throws NotAllowed if nobody is signed in */
    public Person person() {
        return findPerson().orElseThrow(() -> new NotAllowed("Nobody is signed in. Maybe the session has expired."));
    }

    public Optional<Person> findPerson() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        return sources.stream()
                .map(source -> source.find(authentication.getPrincipal()))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
