package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.delivery.Message;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.List;

/** Where a case stands, for whoever holds its link: plain steps, messages, what was sent. */
@Route("status/:token")
@AnonymousAllowed
final class StatusView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseDesk desk;

    StatusView(CaseDesk desk) {
        this.desk = desk;
        addClassNames("page", "status");
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
        show(file);
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
        var about = new Paragraph(getTranslation(
                "citizen.status.about",
                service.text("title", getLocale()),
                file.number().value(),
                Times.moment(file.submittedAt())));
        about.addClassName("soft");
        add(about, new StepList(service, desk.steps(file, service)));
        add(new H2(getTranslation("citizen.status.sent")));
        add(Downloads.link(
                getTranslation("citizen.status.copy"),
                file.number() + ".pdf",
                "application/pdf",
                () -> desk.entryCopy(file)));
        messages(file);
    }

    private void messages(CaseFile file) {
        add(new H2(getTranslation("citizen.status.messages")));
        List<Message> messages = desk.listMessages(file);
        if (messages.isEmpty()) {
            add(new Paragraph(
                    getTranslation(desk.needsSignIn(file) ? "citizen.status.sign-in" : "citizen.status.no-messages")));
        }
        messages.forEach(message -> add(new MessageCard(
                message,
                () -> desk.read(file, message.id()),
                document -> desk.retrieve(file, message.id(), document))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.status");
    }
}
