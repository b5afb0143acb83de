package de.amtsfluss.processes.traffic.control;

import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.delivery.Notices;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.traffic.TrafficAreas;
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
final class TrafficOfficeMail {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("de.amtsfluss.processes.traffic.control.mails", Locale.GERMAN);

    private final ObjectProvider<Notices> notices;
    private final TrafficAreas areas;
    private final String address;
    private final String pages;

    TrafficOfficeMail(
            ObjectProvider<Notices> notices,
            TrafficAreas areas,
            Parameters parameters,
            @Value("${amtsfluss.base-url:http://localhost:8080}") String baseUrl) {
        this.notices = notices;
        this.areas = areas;
        this.address = parameters.municipality().offices().stream()
                .filter(office -> office.key().equals("traffic-office"))
                .findFirst()
                .map(office -> office.email())
                .orElse(parameters.municipality().email());
        this.pages = baseUrl + "/signalplaene/";
    }

    /** @param what key of the texts, such as {@code alarm} */
    void send(String key, String what, String area, String rung, String reason) {
        Object[] values = {areas.area(area).name(), TEXTS.getString("rung." + rung), TEXTS.getString("reason." + reason)
        };
        notices.getObject()
                .send(new Notice(
                        key,
                        address,
                        Locale.GERMAN,
                        text(what + ".subject", values),
                        List.of(text(what + ".text", values)),
                        Optional.of(new Notice.Link(URI.create(pages + area), TEXTS.getString("link")))));
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.GERMAN).format(values);
    }
}
