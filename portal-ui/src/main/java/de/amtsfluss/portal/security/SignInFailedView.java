package de.amtsfluss.portal.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The OIDC provider sent somebody back without having signed them in. */
@Route(SignInFailedView.PATH)
@AnonymousAllowed
final class SignInFailedView extends Div implements HasDynamicTitle {

    static final String PATH = "anmeldung-nicht-moeglich";

    private static final long serialVersionUID = 1L;

    SignInFailedView() {
        addClassNames("page", "narrow");
        var again = new Anchor("start", getTranslation("shell.sign-in.again"));
        again.setRouterIgnore(true);
        add(
                new H1(getTranslation("shell.sign-in.failed")),
                new Paragraph(getTranslation("shell.sign-in.failed.text")),
                again);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.sign-in.failed");
    }
}
