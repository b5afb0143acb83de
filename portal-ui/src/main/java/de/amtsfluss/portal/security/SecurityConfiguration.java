package de.amtsfluss.portal.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/**
 * OIDC as soon as a client registration is configured, demo people by form otherwise. Vaadin brings CSRF tokens and
 * asks each view's annotation; a view without one is closed. A sign-in gets a new session id.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private static final String START = "/start";

    private static final String CREW_POLICY = "default-src 'none'; script-src 'self'; style-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
            + " frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder();
    }

    /** Other programs hold no session and no cookie, hence no CSRF token; they are counted like anybody without account. */
    @Bean
    @Order(0)
    SecurityFilterChain api(HttpSecurity http) {
        http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        return http.build();
    }

    /** Crews hold a link and nothing else: no session, no cookie, no script or style but the files of the page. */
    @Bean
    @Order(1)
    SecurityFilterChain crews(HttpSecurity http) {
        http.securityMatcher("/lage/**", "/webjars/leaflet/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable());
        headers(http);
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CREW_POLICY))
                .cacheControl(cache -> cache.disable())
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-cache")));
        return http.build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain portal(
            HttpSecurity http, ObjectProvider<ClientRegistrationRepository> registrations, OidcPeople people) {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health/**", "/portal.css", "/portal.svg", "/fonts/**", "/error", "/lumo/**")
                .permitAll());
        headers(http);
        ClientRegistrationRepository oidc = registrations.getIfAvailable();
        if (oidc == null) {
            http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView(LoginView.class)
                    .defaultSuccessUrl(START));
        } else {
            String page = loginPage(oidc);
            http.oauth2Login(login -> login.loginPage(page)
                    .failureUrl("/" + SignInFailedView.PATH)
                    .userInfoEndpoint(endpoint -> endpoint.userAuthoritiesMapper(people)));
            http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(page)
                    .defaultSuccessUrl(START));
        }
        return http.build();
    }

    private static void headers(HttpSecurity http) {
        http.headers(headers -> headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(NO_DEVICES))
                .crossOriginOpenerPolicy(policy -> policy.policy(
                        org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                .CrossOriginOpenerPolicy.SAME_ORIGIN)));
    }

    private static String loginPage(ClientRegistrationRepository oidc) {
        if (oidc instanceof Iterable<?> all && all.iterator().next() instanceof ClientRegistration first) {
            return "/oauth2/authorization/" + first.getRegistrationId();
        }
        throw new IllegalStateException("The OIDC registrations cannot be listed. Maybe a custom repository is used.");
    }
}
