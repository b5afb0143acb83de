package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.municipality.Parameters;

@Route("impressum")
@AnonymousAllowed
final class ImprintView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ImprintView(Parameters parameters) {
        add(new TownPage("impressum", parameters.municipality()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.footer.impressum");
    }
}
