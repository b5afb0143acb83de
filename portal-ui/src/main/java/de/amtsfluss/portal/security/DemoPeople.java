package de.amtsfluss.portal.security;

import de.amtsfluss.portal.shell.PersonSource;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.context.annotation.Conditional;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** People to try the house with. They exist only while no OIDC provider is configured. */
@Component
@Conditional(DemoPeople.WithoutProvider.class)
final class DemoPeople implements UserDetailsService, PersonSource {

    private static final List<Person> PEOPLE = List.of(
            person("buergerin", "Ada Beispiel", Role.CITIZEN),
            person("sachbearbeiter", "Kemal Yıldız", Role.CASEWORKER, "tax-office"),
            person("ordnung", "Petra Ordner", Role.CASEWORKER, "order-office"),
            person("designer", "Dora Modell", Role.DESIGNER),
            person("admin", "Anton Admin", Role.ADMINISTRATOR),
            new Person(
                    "verkehr",
                    "Vera Verkehr",
                    "verkehr@example.org",
                    Set.of(Role.TRAFFIC_ENGINEER, Role.CASEWORKER),
                    Set.of("traffic-office")),
            new Person(
                    "verkehr2",
                    "Viktor Verkehr",
                    "verkehr2@example.org",
                    Set.of(Role.TRAFFIC_ENGINEER),
                    Set.of("traffic-office")),
            person("einsatz", "Eva Einsatz", Role.CREW, "fire-brigade"),
            person("polizei", "Paul Wache", Role.CREW, "police"),
            person("leitstelle", "Lena Leitstelle", Role.DISPATCHER, "control-room", "fire-brigade"));

    private final Map<String, DemoPerson> byName;

    DemoPeople(PasswordEncoder encoder, @Value("${amtsfluss.demo.password:amtsfluss}") String password) {
        String encoded = encoder.encode(password);
        byName = PEOPLE.stream()
                .map(person -> new DemoPerson(person, encoded))
                .collect(Collectors.toMap(DemoPerson::getUsername, Function.identity()));
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new UsernameNotFoundException("There is no demo person (%s).".formatted(name)));
    }

    @Override
    public Optional<Person> find(Object principal) {
        return principal instanceof DemoPerson demo ? Optional.of(demo.person()) : Optional.empty();
    }

    private static Person person(String id, String name, Role role, String... offices) {
        return new Person(id, name, id + "@example.org", Set.of(role), Set.of(offices));
    }

    static final class WithoutProvider extends NoneNestedConditions {

        WithoutProvider() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnOAuth2ClientRegistrationProperties
        static final class Provider {}
    }
}
