package de.amtsfluss.portal.security;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an OIDC provider's tokens say what somebody may do.
 *
 * @param rolesClaim claim with the list of roles; dots lead into objects, such as {@code realm_access.roles}
 * @param officesClaim claim with the keys of a caseworker's offices
 * @param roles our role by the provider's name for it; names missing here are taken as they are
 */
@ConfigurationProperties("amtsfluss.oidc")
record OidcProperties(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("offices") String officesClaim,
        @DefaultValue Map<String, String> roles) {}
