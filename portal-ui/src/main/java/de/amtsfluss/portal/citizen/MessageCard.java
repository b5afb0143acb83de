package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.cases.DocumentId;
import de.amtsfluss.processes.delivery.Message;
import java.util.function.Function;

/** A message that opens on demand. Opening it is what counts as read, fetching a document as retrieved. */
final class MessageCard extends Details {

    private static final long serialVersionUID = 1L;

    MessageCard(Message message, Runnable opened, Function<DocumentId, byte[]> content) {
        addClassName("message");
        boolean fresh = message.firstReadAt().isEmpty();
        var mark = new Span(getTranslation("citizen.message.new"));
        mark.addClassName("badge");
        mark.setVisible(fresh);
        var when = new Span(Times.moment(message.providedAt()));
        when.addClassName("soft");
        var subject = new Span(message.subject());
        subject.addClassName("subject");
        setSummary(new Div(mark, subject, when));
        for (String paragraph : message.body().split("\n\\s*\n")) {
            add(new Paragraph(paragraph));
        }
        message.documents()
                .forEach(paper -> add(Downloads.link(
                        getTranslation("citizen.message.open", paper.name(), Math.max(1, paper.sizeBytes() / 1024)),
                        paper.name(),
                        paper.mediaType(),
                        () -> content.apply(paper.id()))));
        addOpenedChangeListener(e -> {
            if (e.isOpened()) {
                opened.run();
                mark.setVisible(false);
            }
        });
    }
}
