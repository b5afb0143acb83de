package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.delivery.Delivery;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** What was delivered which way, when it was fetched and from when it counts. */
final class DeliveryTable extends Div {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    DeliveryTable(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) {
            add(new Paragraph(getTranslation("caseworker.deliveries.none")));
            return;
        }
        var table = new DataTable(
                getTranslation("caseworker.deliveries"),
                List.of(
                        getTranslation("caseworker.delivery.way"),
                        getTranslation("caseworker.delivery.provided"),
                        getTranslation("caseworker.delivery.notified"),
                        getTranslation("caseworker.delivery.fetched"),
                        getTranslation("caseworker.delivery.announced")));
        deliveries.forEach(delivery -> table.row(
                new Span(getTranslation("caseworker.way." + delivery.way().name())),
                new Span(Times.moment(delivery.providedAt())),
                new Span(delivery.noticeFailure().orElseGet(() -> moment(delivery.notifiedAt()))),
                new Span(moment(delivery.firstRetrievedAt().or(delivery::postedAt))),
                new Span(delivery.announcedOn().map(DAY::format).orElse("–"))));
        add(table);
    }

    private static String moment(Optional<Instant> at) {
        return at.map(Times::moment).orElse("–");
    }
}
