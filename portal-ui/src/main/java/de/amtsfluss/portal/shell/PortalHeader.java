package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.municipality.Municipality;
import java.util.List;
import java.util.Optional;

final class PortalHeader extends Header {

    private static final long serialVersionUID = 1L;

    private final Navigation navigation;

    PortalHeader(
            Municipality town,
            Optional<Person> person,
            List<WaitingWork> waiting,
            AuthenticationContext authentication) {
        addClassName("portal-header");
        navigation = new Navigation(person, waiting);
        var top = new Div(brand(town), new Controls());
        top.addClassName("band");
        var below =
                new Div(navigation, person.map(p -> signedIn(p, authentication)).orElseGet(this::signedOut));
        below.addClassName("band");
        add(top, below);
    }

    void mark(String path) {
        navigation.mark(path);
    }

    private Anchor brand(Municipality town) {
        var mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        var name = new Span(town.name());
        name.addClassName("town");
        var claim = new Span(getTranslation("shell.claim"));
        claim.addClassName("claim");
        var words = new Span(name, claim);
        words.addClassName("words");
        var brand = new Anchor("", mark, words);
        brand.addClassName("brand");
        return brand;
    }

    private Div signedIn(Person person, AuthenticationContext authentication) {
        var name = new Span(person.name());
        var out = new NativeButton(getTranslation("shell.logout"), e -> authentication.logout());
        return account(name, out);
    }

    private Div signedOut() {
        var in = new Anchor("login", getTranslation("shell.login"));
        return account(in);
    }

    private static Div account(com.vaadin.flow.component.Component... parts) {
        var account = new Div(parts);
        account.addClassName("account");
        return account;
    }
}
