package de.amtsfluss.portal.security;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * An OpenID Connect provider as a town has one, with its own people and its own names for roles. A process of its own:
 * Vaadin replaces the holder of the security context for its whole JVM.
 */
final class OidcProvider implements AutoCloseable {

    private static final Map<String, Map<String, Object>> PEOPLE = Map.of(
            "kim",
            Map.of(
                    "name",
                    "Kim Kämmerer",
                    "realm_access",
                    Map.of("roles", List.of("steuer-sachbearbeitung")),
                    "offices",
                    List.of("tax-office")),
            "mallory",
            Map.of("name", "Mallory", "realm_access", Map.of("roles", List.of("ROOT", "everything"))));

    private final Process process;
    private final String issuer;

    private OidcProvider(Process process, String issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    static OidcProvider start(String redirectUri) throws IOException {
        int port = freePort();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OidcProvider.class.getName(),
                        String.valueOf(port),
                        redirectUri)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var provider = new OidcProvider(process, issuer(port));
        await().atMost(Duration.ofMinutes(2)).until(() -> process.isAlive() && listens(port));
        return provider;
    }

    public static void main(String[] arguments) {
        String client = "--spring.security.oauth2.authorizationserver.client.portal.registration.";
        SpringApplication.run(
                Server.class,
                "--server.port=" + arguments[0],
                "--spring.security.oauth2.authorizationserver.issuer=" + issuer(Integer.parseInt(arguments[0])),
                client + "client-id=portal",
                client + "client-secret={noop}secret-of-the-tests",
                client + "client-authentication-methods=client_secret_basic",
                client + "authorization-grant-types=authorization_code",
                client + "redirect-uris=" + arguments[1],
                client + "scopes=openid,profile");
    }

    String issuer() {
        return issuer;
    }

    private static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static boolean listens(int port) {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class
    })
    static class Server {

        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(PEOPLE.keySet().stream()
                    .map(name -> User.withUsername(name)
                            .password("{noop}secret")
                            .roles("USER")
                            .build())
                    .toList());
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> token.getClaims()
                    .claims(claims ->
                            claims.putAll(PEOPLE.get(token.getPrincipal().getName())));
        }
    }
}
