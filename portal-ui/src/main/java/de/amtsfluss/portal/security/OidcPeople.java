package de.amtsfluss.portal.security;

import de.amtsfluss.portal.shell.PersonSource;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.stereotype.Component;

/** People as an OIDC provider knows them. Everybody is a citizen; what a token adds counts only if it is known. */
@Component
final class OidcPeople implements PersonSource, GrantedAuthoritiesMapper {

    private final OidcProperties properties;

    OidcPeople(OidcProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<Person> find(Object principal) {
        return principal instanceof OidcUser user ? Optional.of(person(user.getClaims())) : Optional.empty();
    }

    @Override
    public Collection<? extends GrantedAuthority> mapAuthorities(Collection<? extends GrantedAuthority> given) {
        return given.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(authority -> ((OidcUserAuthority) authority).getAttributes())
                .flatMap(claims -> DemoPerson.authorities(person(claims)).stream())
                .collect(Collectors.toSet());
    }

    private Person person(Map<String, Object> claims) {
        Set<Role> roles = Stream.concat(
                        Stream.of(Role.CITIZEN),
                        words(claims, properties.rolesClaim()).stream()
                                .map(name -> properties.roles().getOrDefault(name, name))
                                .flatMap(OidcPeople::role))
                .collect(Collectors.toSet());
        return new Person(
                "oidc:" + claims.get("iss") + "#" + claims.get("sub"),
                String.valueOf(claims.getOrDefault("name", claims.get("sub"))),
                String.valueOf(claims.getOrDefault("email", "")),
                roles,
                Set.copyOf(words(claims, properties.officesClaim())));
    }

    private static Stream<Role> role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)));
    }

    private static List<String> words(Map<String, Object> claims, String claim) {
        Object found = claims;
        for (String step : claim.split("\\.")) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found instanceof Collection<?> list
                ? list.stream().map(String::valueOf).distinct().toList()
                : List.of();
    }
}
