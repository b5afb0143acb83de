package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import de.amtsfluss.processes.municipality.Municipality;
import de.amtsfluss.processes.municipality.Parameters;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of all views: skip link, header, one main landmark, footer. A view begins with its own h1. */
@Layout
@AnonymousAllowed
public class PortalLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** The router would take the jump for a navigation and move the focus once more. */
    private static final String SKIP = """
            this.addEventListener('click', event => {
                event.preventDefault();
                event.stopPropagation();
                document.getElementById('content').focus();
            });""";

    private static final long serialVersionUID = 1L;

    private final Main main = new Main();
    private final PortalHeader header;
    private boolean first = true;

    PortalLayout(
            Parameters parameters,
            SignedIn signedIn,
            ObjectProvider<WaitingWork> waiting,
            AuthenticationContext authentication) {
        Municipality town = parameters.municipality();
        addClassName("portal");
        main.setId("content");
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#content", getTranslation("shell.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        skip.getElement().executeJs(SKIP);
        header = new PortalHeader(town, signedIn.findPerson(), waiting.stream().toList(), authentication);
        add(skip, header, main, new PortalFooter(town));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    /** Whoever cannot see the page change hears the new heading. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        header.mark(event.getLocation().getPath());
        if (!first) {
            main.getElement().executeJs("""
                    const heading = this.querySelector('h1');
                    if (heading) { heading.tabIndex = -1; heading.focus({preventScroll: true}); }
                    window.scrollTo(0, 0);""");
        }
        first = false;
    }
}
