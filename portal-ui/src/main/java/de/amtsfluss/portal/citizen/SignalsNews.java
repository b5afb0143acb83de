package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import de.amtsfluss.portal.shell.StreetPicture;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.StreetEffect;
import de.amtsfluss.processes.traffic.StreetNews.News;
import de.amtsfluss.processes.traffic.StreetNews.Update;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;

/** One area for everybody: how long one waits, what was promised, what was measured, and the street itself. */
final class SignalsNews extends Section {

    private static final long serialVersionUID = 1L;
    private static final double STANDING = 0.5;

    SignalsNews(News news, ObjectProvider<LiveStreet> streets) {
        add(new H2(news.area().name()));
        var wait = new Paragraph(news.meanWait()
                .map(seconds -> getTranslation("citizen.signals.wait", format(seconds, 0)))
                .orElse(getTranslation("citizen.signals.unmeasured")));
        wait.addClassName("case-sentence");
        add(wait);
        news.effect().ifPresent(this::measured);
        if (news.effect().isEmpty() && news.promise().isPresent()) {
            news.before()
                    .ifPresent(
                            before -> add(new Paragraph(getTranslation("citizen.signals.before", format(before, 0)))));
        }
        news.promise()
                .map(this::promise)
                .ifPresentOrElse(
                        text -> add(new Paragraph(text)),
                        () -> add(new Paragraph(getTranslation("citizen.signals.first"))));
        streets.stream()
                .filter(street -> street.drawing(news.area().key()).isPresent())
                .findFirst()
                .ifPresent(street -> live(news, street));
        if (!news.updates().isEmpty()) {
            add(new H3(getTranslation("citizen.signals.updates")), updates(news.updates()));
        }
    }

    private void measured(StreetEffect effect) {
        String how = effect.better() ? "better" : effect.worse() ? "worse" : "open";
        add(
                new Paragraph(getTranslation(
                        "citizen.signals.measured." + how,
                        format(effect.after(), 1),
                        format(effect.before(), 1),
                        format(effect.low(), 1),
                        format(effect.high(), 1))),
                new Paragraph(getTranslation("citizen.signals.measured.caveat")));
    }

    private void live(News news, LiveStreet street) {
        add(
                new H3(getTranslation("citizen.signals.live")),
                new StreetPicture(news.area().key(), news.area().name()));
        street.scene(news.area().key()).ifPresent(scene -> add(new Paragraph(words(scene))));
    }

    private String words(Scene scene) {
        return getTranslation(
                "citizen.signals.live.words",
                String.valueOf(scene.vehicles().size()),
                String.valueOf(scene.vehicles().stream()
                        .filter(one -> one.speedMetresPerSecond() < STANDING)
                        .count()),
                String.valueOf(scene.waiting().stream()
                        .mapToInt(LiveStreet.Waiting::people)
                        .sum()),
                format(
                        scene.waiting().stream()
                                .mapToDouble(LiveStreet.Waiting::longestSeconds)
                                .max()
                                .orElse(0),
                        0));
    }

    private UnorderedList updates(List<Update> updates) {
        var list = new UnorderedList();
        list.addClassName("journal");
        updates.forEach(update -> list.add(new ListItem(
                new Span(Times.day(update.at())),
                new Span(getTranslation("citizen.signals.update."
                        + update.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'))))));
        return list;
    }

    private String promise(Comparison promise) {
        return getTranslation(
                "citizen.signals.promise",
                format(promise.saving(), 1),
                format(promise.low(), 1),
                format(promise.high(), 1));
    }

    private String format(double value, int digits) {
        var format = NumberFormat.getInstance(getLocale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
