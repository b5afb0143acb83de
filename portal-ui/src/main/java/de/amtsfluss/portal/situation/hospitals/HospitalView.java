package de.amtsfluss.portal.situation.hospitals;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.situation.hospitals.HospitalCapacities;
import de.amtsfluss.processes.situation.hospitals.HospitalCapacities.Capacity;
import de.amtsfluss.processes.situation.hospitals.HospitalCapacities.Statement;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What hospitals can take: a form for whoever was on the phone with them, and what was said before with its age. */
@Route("krankenhaeuser")
@RolesAllowed({"DISPATCHER", "CREW"})
final class HospitalView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Duration FRESH = Duration.ofHours(4);

    private final transient HospitalCapacities hospitals;
    private final transient SignedIn signedIn;
    private final transient Clock clock;
    private final Paragraph status = new Paragraph();
    private final Div table = new Div();

    HospitalView(HospitalCapacities hospitals, SignedIn signedIn, Clock clock) {
        this.hospitals = hospitals;
        this.signedIn = signedIn;
        this.clock = clock;
        addClassNames("page", "desk");
        status.getElement().setAttribute("role", "status");
        add(
                new H1(getPageTitle()),
                new Paragraph(getTranslation("situation.hospital.lead")),
                new HospitalForm(this::say),
                status,
                new H2(getTranslation("situation.hospital.said")),
                table);
        show();
    }

    private void say(Statement said) {
        hospitals.say(signedIn.person(), said);
        status.setText(getTranslation("situation.hospital.taken", said.hospital(), said.department(), said.free()));
        show();
    }

    private void show() {
        List<Capacity> all = hospitals.list(signedIn.person());
        table.removeAll();
        if (all.isEmpty()) {
            table.add(new Paragraph(getTranslation("situation.hospital.none")));
            return;
        }
        var built = new DataTable(
                getPageTitle(),
                List.of(
                        getTranslation("situation.hospital.name"),
                        getTranslation("situation.hospital.department"),
                        getTranslation("situation.hospital.free"),
                        getTranslation("situation.hospital.note"),
                        getTranslation("situation.hospital.by"),
                        getTranslation("situation.hospital.act")));
        all.forEach(capacity -> built.row(
                new Span(capacity.said().hospital()),
                new Span(capacity.said().department()),
                new Span(String.valueOf(capacity.said().free())),
                new Span(capacity.said().note()),
                new Span(saidBy(capacity)),
                stillTrue(capacity.said())));
        table.add(built);
    }

    private String saidBy(Capacity capacity) {
        Duration age = Duration.between(capacity.saidAt(), clock.instant());
        String key = age.compareTo(FRESH) > 0 ? "situation.hospital.old" : "situation.hospital.ago";
        return capacity.saidBy() + " · " + getTranslation(key, Math.max(0, age.toMinutes()));
    }

    private Button stillTrue(Statement said) {
        var button = new Button(getTranslation("situation.hospital.still"), e -> say(said));
        button.setAriaLabel(
                getTranslation("situation.hospital.still") + ": " + said.hospital() + ", " + said.department());
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("situation.hospital.title");
    }
}
