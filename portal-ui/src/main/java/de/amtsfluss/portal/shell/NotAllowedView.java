package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.access.NotAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What does not exist and what is not for this person look the same. */
@AnonymousAllowed
@ParentLayout(PortalLayout.class)
final class NotAllowedView extends Div implements HasErrorParameter<NotAllowed>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotAllowed> parameter) {
        add(new Notice(
                getPageTitle(),
                getTranslation("shell.not-allowed.text"),
                new Anchor("", getTranslation("shell.to-start"))));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.not-allowed");
    }
}
