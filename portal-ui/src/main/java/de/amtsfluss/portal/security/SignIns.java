package de.amtsfluss.portal.security;

import de.amtsfluss.portal.shell.PersonSource;
import de.amtsfluss.processes.access.KnownPeople;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Whoever signs in is known by name from then on. */
@Component
final class SignIns {

    private final List<PersonSource> sources;
    private final KnownPeople people;

    SignIns(List<PersonSource> sources, KnownPeople people) {
        this.sources = sources;
        this.people = people;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        sources.stream()
                .map(source -> source.find(event.getAuthentication().getPrincipal()))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(people::remember);
    }
}
