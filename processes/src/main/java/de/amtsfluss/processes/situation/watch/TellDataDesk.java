package de.amtsfluss.processes.situation.watch;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Tells the data desk that a source is stale, since when and why. */
@Component
final class TellDataDesk implements Capability<TellDataDesk.Request, Capability.Nothing> {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(ZoneId.of("Europe/Berlin"));

    record Request(String source) {}

    private final Escalations escalations;
    private final DataDeskMail mail;

    TellDataDesk(Escalations escalations, DataDeskMail mail) {
        this.escalations = escalations;
        this.mail = mail;
    }

    @Override
    public String topic() {
        return "tell-data-desk";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        escalations.findOpen(request.source()).ifPresent(open -> {
            String since = open.since().map(MOMENT::format).orElse("–");
            mail.send(run.key(), "stale", open.source(), since, open.reason());
            escalations.told(open.source());
        });
        return new Nothing();
    }
}
