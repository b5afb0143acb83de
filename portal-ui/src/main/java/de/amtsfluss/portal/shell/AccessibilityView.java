package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.municipality.Parameters;

@Route("barrierefreiheit")
@AnonymousAllowed
final class AccessibilityView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AccessibilityView(Parameters parameters) {
        add(new TownPage("barrierefreiheit", parameters.municipality()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.footer.barrierefreiheit");
    }
}
