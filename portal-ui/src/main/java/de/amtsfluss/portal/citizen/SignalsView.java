package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.StreetNews;
import org.springframework.beans.factory.ObjectProvider;

/** How long one waits at the signals of the pilot area, what changed, and a way to say what one thinks of it. */
@Route("ampeln")
@AnonymousAllowed
final class SignalsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SignalsView(StreetNews news, ObjectProvider<LiveStreet> street) {
        addClassNames("page", "prose");
        var lead = new Paragraph(getTranslation("citizen.signals.lead"));
        lead.addClassName("lead");
        add(new H1(getPageTitle()), lead);
        var areas = news.list();
        areas.forEach(area -> add(new SignalsNews(area, street)));
        if (areas.isEmpty()) {
            add(new Paragraph(getTranslation("citizen.signals.none")));
        }
        var idea = new Anchor("antrag/verkehrsidee", getTranslation("citizen.signals.idea"));
        idea.addClassName("call");
        add(
                new H2(getTranslation("citizen.signals.how")),
                new Paragraph(getTranslation("citizen.signals.how.text")),
                new H2(getTranslation("citizen.signals.say")),
                new Paragraph(getTranslation("citizen.signals.say.text")),
                idea);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.signals");
    }
}
