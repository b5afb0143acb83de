package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.KnownPeople;
import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.delivery.Notices;
import de.amtsfluss.processes.municipality.Parameters;
import java.net.URI;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** E-mails to the traffic office of the town. */
@Component
public final class TrafficOfficeMail {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("de.amtsfluss.processes.traffic.mails", Locale.GERMAN);

    private final ObjectProvider<Notices> notices;
    private final TrafficAreas areas;
    private final KnownPeople people;
    private final String address;
    private final String pages;

    TrafficOfficeMail(
            ObjectProvider<Notices> notices,
            TrafficAreas areas,
            KnownPeople people,
            Parameters parameters,
            @Value("${amtsfluss.base-url:http://localhost:8080}") String baseUrl) {
        this.notices = notices;
        this.areas = areas;
        this.people = people;
        this.address = parameters.municipality().offices().stream()
                .filter(office -> office.key().equals("traffic-office"))
                .findFirst()
                .map(office -> office.email())
                .orElse(parameters.municipality().email());
        this.pages = baseUrl + "/";
    }

    /**
     * Of the control of an area.
     *
     * @param what key of the texts, such as {@code alarm}
     */
    public void sendOfControl(String key, String what, String area, String rung, String reason) {
        send(
                key,
                what,
                "signalplaene/" + area,
                areas.area(area).name(),
                TEXTS.getString("rung." + rung),
                TEXTS.getString("reason." + reason));
    }

    /** A plan waits for a second person. */
    void sendOfApproval(String key, OptimisationRun run) {
        Comparison found = run.comparison().orElseThrow();
        send(
                key,
                "approval",
                "laeufe/" + run.id(),
                areas.area(run.area()).name(),
                people.name(run.requestedBy()),
                found.newDelay(),
                found.oldDelay());
    }

    private void send(String key, String what, String page, Object... values) {
        notices.getObject()
                .send(new Notice(
                        key,
                        address,
                        Locale.GERMAN,
                        text(what + ".subject", values),
                        List.of(text(what + ".text", values)),
                        Optional.of(new Notice.Link(URI.create(pages + page), TEXTS.getString(what + ".link")))));
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.GERMAN).format(values);
    }
}
