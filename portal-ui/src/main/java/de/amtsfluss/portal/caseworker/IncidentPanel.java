package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.incidents.Incident;

/** What did not get through, in the clerk's words, and a way to try it again. */
final class IncidentPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CaseCourse course;
    private final transient SignedIn signedIn;
    private final Command changed;

    IncidentPanel(CaseCourse course, CaseNumber number, SignedIn signedIn, Command changed) {
        this.course = course;
        this.signedIn = signedIn;
        this.changed = changed;
        course.incidents(number).forEach(this::add);
    }

    private void add(Incident incident) {
        String topic = "caseworker.incident." + incident.topic().orElse("step");
        String what = getTranslation(topic);
        var retry = new Button(getTranslation("caseworker.incident.retry"), e -> {
            course.retry(signedIn.person(), incident.id());
            changed.execute();
        });
        var details = new Paragraph(incident.details());
        details.addClassName("soft");
        var panel = new Div(
                new H2(what.equals(topic) ? getTranslation("caseworker.incident.step") : what),
                new Paragraph(incident.nextTryAt()
                        .map(at -> getTranslation("caseworker.incident.again", Times.moment(at), incident.attempts()))
                        .orElseGet(() -> getTranslation("caseworker.incident.given-up", incident.attempts()))),
                details,
                retry);
        panel.addClassName("call");
        add(panel);
    }
}
