package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.StreetNews;
import de.amtsfluss.processes.traffic.StreetNews.News;
import java.text.NumberFormat;
import java.util.Locale;

/** How long one waits at the signals of the pilot area, what changed, and a way to say what one thinks of it. */
@Route("ampeln")
@AnonymousAllowed
final class SignalsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    SignalsView(StreetNews news) {
        addClassNames("page", "prose");
        var lead = new Paragraph(getTranslation("citizen.signals.lead"));
        lead.addClassName("lead");
        add(new H1(getPageTitle()), lead);
        news.list().forEach(this::show);
        var idea = new Anchor("antrag/verkehrsidee", getTranslation("citizen.signals.idea"));
        idea.addClassName("call");
        add(
                new H2(getTranslation("citizen.signals.how")),
                new Paragraph(getTranslation("citizen.signals.how.text")),
                new H2(getTranslation("citizen.signals.say")),
                new Paragraph(getTranslation("citizen.signals.say.text")),
                idea);
    }

    private void show(News news) {
        var section = new Section(new H2(news.area().name()));
        var wait = new Paragraph(news.meanWait()
                .map(seconds -> getTranslation("citizen.signals.wait", whole(seconds)))
                .orElse(getTranslation("citizen.signals.unmeasured")));
        wait.addClassName("case-sentence");
        section.add(wait);
        news.promise().ifPresent(promise -> {
            news.before()
                    .ifPresent(before ->
                            section.add(new Paragraph(getTranslation("citizen.signals.before", whole(before)))));
            section.add(new Paragraph(promise(promise)));
        });
        if (news.promise().isEmpty()) {
            section.add(new Paragraph(getTranslation("citizen.signals.first")));
        }
        add(section);
    }

    private String promise(Comparison promise) {
        return getTranslation(
                "citizen.signals.promise", one(promise.saving()), one(promise.low()), one(promise.high()));
    }

    private String whole(double value) {
        return format(value, 0);
    }

    private String one(double value) {
        return format(value, 1);
    }

    private String format(double value, int digits) {
        var format = NumberFormat.getInstance(getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.signals");
    }
}
