package de.amtsfluss.processes.situation.watch;

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

/** E-mails to {@code amtsfluss.situation.data-desk}, or to the town where none is set. */
@Component
final class DataDeskMail {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("de.amtsfluss.processes.situation.watch.mails", Locale.GERMAN);

    private final ObjectProvider<Notices> notices;
    private final String address;
    private final URI board;

    DataDeskMail(
            ObjectProvider<Notices> notices,
            Parameters parameters,
            @Value("${amtsfluss.situation.data-desk:}") String address,
            @Value("${amtsfluss.base-url:http://localhost:8080}") String baseUrl) {
        this.notices = notices;
        this.address = address.isBlank() ? parameters.municipality().email() : address;
        this.board = URI.create(baseUrl + "/quellen");
    }

    /** @param what key of the texts, such as {@code stale} */
    void send(String key, String what, Object... values) {
        var link = new Notice.Link(board, TEXTS.getString("link"));
        notices.getObject()
                .send(new Notice(
                        key,
                        address,
                        Locale.GERMAN,
                        text(what + ".subject", values),
                        List.of(text(what + ".text", values)),
                        Optional.of(link)));
    }

    private static String text(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.GERMAN).format(values);
    }
}
