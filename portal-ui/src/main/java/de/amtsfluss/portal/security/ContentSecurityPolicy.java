package de.amtsfluss.portal.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Lets a page load from this server alone. What Vaadin needs beyond that: {@code unsafe-eval}, because the server
 * side's scripts are run as functions made of text, and inline styles. Inline scripts run only with this response's
 * nonce. Vaadin writes its pages past Spring's header filter, so the other headers are set here as well.
 */
@Component
final class ContentSecurityPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String POLICY = "default-src 'none'; script-src 'self' 'nonce-%s' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:;"
            + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    private final transient SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::guard);
    }

    private void guard(IndexHtmlResponse page) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        VaadinResponse response = page.getVaadinResponse();
        response.setHeader("Content-Security-Policy", POLICY.formatted(nonce));
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", SecurityConfiguration.NO_DEVICES);
        response.setHeader("Cache-Control", "no-store");
    }
}
