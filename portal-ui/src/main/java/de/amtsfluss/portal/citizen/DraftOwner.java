package de.amtsfluss.portal.citizen;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.intake.Owner;
import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose drafts are shown: those of the account, or of whoever has this browser's secret. */
@Component
class DraftOwner {

    private static final String COOKIE = "amtsfluss-draft";
    private static final String FRESH = DraftOwner.class.getName();

    private final SecureRandom random = new SecureRandom();
    private final SignedIn signedIn;

    DraftOwner(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    Optional<String> account() {
        return signedIn.findPerson().map(person -> person.id());
    }

    Owner owner() {
        return account().map(Owner::account).orElseGet(() -> Owner.secret(secret().orElseGet(this::freshSecret)));
    }

    /** The browser's own drafts, begun before somebody signed in. */
    Optional<Owner> ofBrowser() {
        return secret().map(Owner::secret);
    }

    private static Optional<String> secret() {
        VaadinRequest request = VaadinRequest.getCurrent();
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(cookie ->
                        cookie.getName().equals(COOKIE) && cookie.getValue().length() >= 40)
                .map(Cookie::getValue)
                .findFirst()
                .or(() -> Optional.ofNullable((String) request.getAttribute(FRESH)));
    }

    private String freshSecret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(30).toSeconds());
        VaadinService.getCurrentResponse().addCookie(cookie);
        VaadinRequest.getCurrent().setAttribute(FRESH, secret);
        return secret;
    }
}
