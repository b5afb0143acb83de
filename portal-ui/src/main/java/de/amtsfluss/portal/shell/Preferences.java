package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** What a browser remembers of its person's taste: language and colours. Nothing of it identifies anyone. */
final class Preferences {

    private static final String LANGUAGE = "amtsfluss-language";
    private static final String SCHEME = "amtsfluss-scheme";

    private Preferences() {}

    static Language language(VaadinRequest request) {
        return cookie(request, LANGUAGE).flatMap(Language::find).orElseGet(() -> Language.of(request.getLocale()));
    }

    /** {@code light}, {@code dark}, or {@code light dark} where the system decides. */
    static String scheme(VaadinRequest request) {
        return cookie(request, SCHEME)
                .filter(scheme -> scheme.equals("light") || scheme.equals("dark"))
                .orElse("light dark");
    }

    static void choose(Language language) {
        remember(LANGUAGE, language.key());
        VaadinSession.getCurrent().setLocale(language.locale());
        UI.getCurrent().getPage().reload();
    }

    static void chooseScheme(String scheme) {
        remember(SCHEME, scheme);
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        cookie.setSecure(VaadinRequest.getCurrent().isSecure());
        cookie.setAttribute("SameSite", "Lax");
        cookie.setHttpOnly(true);
        VaadinService.getCurrentResponse().addCookie(cookie);
    }
}
