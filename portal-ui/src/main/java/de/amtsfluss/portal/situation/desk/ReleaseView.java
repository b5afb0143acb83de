package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.emergency.Emergency;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** For offices whose data crews may need: the emergencies there are now, and what of ours is released for them. */
@Route(DeskNavigation.RELEASES)
@RolesAllowed("CASEWORKER")
final class ReleaseView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ReleaseView(ReleaseActions actions) {
        addClassNames("page", "desk");
        add(new H1(getPageTitle()), new Paragraph(getTranslation("emergency.owner.lead")));
        if (actions.closed().isEmpty()) {
            add(new Paragraph(getTranslation("emergency.owner.nothing")));
            return;
        }
        List<Emergency> open = actions.open();
        if (open.isEmpty()) {
            add(new Paragraph(getTranslation("emergency.list.none-open")));
        }
        open.forEach(one -> {
            var panel = new Div(
                    new H2(one.address().isBlank() ? one.dispatchNumber() : one.address()),
                    new Paragraph(getTranslation("emergency.owner.of", one.keyword(), Times.moment(one.openedAt()))),
                    new ReleasePanel(actions, one));
            panel.addClassName("area-panel");
            add(panel);
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("emergency.owner");
    }
}
