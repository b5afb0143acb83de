package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.delivery.Message;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.List;

/** Where a case stands, for whoever holds its link: plain steps, messages, what was sent. */
@Route("status/:token")
@AnonymousAllowed
final class StatusView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int LOOK_AGAIN_MILLIS = 3_000;

    private final transient CaseDesk desk;
    private final Div standing = new Div();
    private transient List<?> shown = List.of();

    StatusView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("page", "status");
        standing.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CaseFile file = desk.byToken(event.getRouteParameters().get("token").orElse(""));
        removeAll();
        if (event.getLocation().getQueryParameters().getParameters().containsKey("neu")) {
            add(received(file));
        } else {
            add(new H1(getPageTitle()));
        }
        add(standing);
        show(file);
        lookAgain(file);
    }

    /** The page follows an open case by itself. */
    private void lookAgain(CaseFile file) {
        UI ui = UI.getCurrent();
        ui.setPollInterval(file.state() == CaseState.CLOSED ? -1 : LOOK_AGAIN_MILLIS);
        Registration looks = ui.addPollListener(e -> {
            CaseFile now = desk.again(file);
            show(now);
            if (now.state() == CaseState.CLOSED) {
                ui.setPollInterval(-1);
            }
        });
        addDetachListener(e -> {
            looks.remove();
            ui.setPollInterval(-1);
        });
    }

    private Div received(CaseFile file) {
        var number = new Paragraph(file.number().value());
        number.addClassName("case-number");
        var panel = new Div(
                new H1(getTranslation("citizen.received")),
                new Paragraph(getTranslation("citizen.received.number")),
                number,
                new Paragraph(getTranslation("citizen.received.text")));
        panel.addClassName("received");
        return panel;
    }

    private void show(CaseFile file) {
        ServicePackage service = desk.service(file);
        CaseSteps steps = desk.steps(file, service);
        List<Message> messages = desk.listMessages(file);
        List<?> news =
                List.of(file.state(), steps, messages.stream().map(Message::id).toList());
        if (shown.equals(news)) {
            return;
        }
        shown = news;
        standing.removeAll();
        var about = new Paragraph(getTranslation(
                "citizen.status.about",
                service.text("title", getLocale()),
                file.number().value(),
                Times.moment(file.submittedAt())));
        about.addClassName("soft");
        standing.add(about, new StepList(service, steps));
        standing.add(new H2(getTranslation("citizen.status.sent")));
        standing.add(Downloads.link(
                getTranslation("citizen.status.copy"),
                file.number() + ".pdf",
                "application/pdf",
                () -> desk.entryCopy(file)));
        showMessages(file, messages);
    }

    private void showMessages(CaseFile file, List<Message> messages) {
        standing.add(new H2(getTranslation("citizen.status.messages")));
        if (messages.isEmpty()) {
            standing.add(new Paragraph(
                    getTranslation(desk.needsSignIn(file) ? "citizen.status.sign-in" : "citizen.status.no-messages")));
        }
        messages.forEach(message -> standing.add(new MessageCard(
                message,
                () -> desk.read(file, message.id()),
                document -> desk.retrieve(file, message.id(), document))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.status");
    }
}
