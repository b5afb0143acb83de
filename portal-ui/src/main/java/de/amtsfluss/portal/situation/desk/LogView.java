package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.audit.JournalEntry;
import de.amtsfluss.processes.situation.desk.ReadingDesk.Reading;
import de.amtsfluss.processes.situation.desk.ReadingDesk.Verification;
import de.amtsfluss.processes.situation.emergency.Emergency;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was done in an emergency, which versions there were, who saw which, and whether the log is whole. */
@Route(DeskNavigation.LOG)
@RolesAllowed({"DISPATCHER", "CREW"})
final class LogView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int HASH_SHOWN = 16;

    private final transient EmergencyActions actions;
    private final transient PictureActions pictures;
    private final Paragraph verdict = new Paragraph();

    LogView(EmergencyActions actions, PictureActions pictures) {
        this.actions = actions;
        this.pictures = pictures;
        addClassNames("page", "desk");
        verdict.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        UUID id = DeskNavigation.id(event.getRouteParameters());
        Emergency known = actions.emergency(id);
        removeAll();
        add(
                new Anchor(DeskNavigation.emergency(id), getTranslation("emergency.back")),
                new H1(getTranslation("emergency.log.of", known.keyword(), known.dispatchNumber())));
        if (actions.mayDispatch()) {
            add(new H2(getTranslation("emergency.log.question")), new KnownPanel(pictures, known));
            pictures.organisations(known)
                    .forEach(organisation -> add(
                            new H2(getTranslation(
                                    "emergency.versions", getTranslation("emergency.organisation." + organisation))),
                            new VersionTable(pictures, id, organisation)));
        }
        add(new H2(getTranslation("emergency.log.readings")));
        var check = new Button(getTranslation("emergency.log.verify"), e -> verify());
        add(new Div(check), verdict, readings(pictures.readings(id)));
        add(new H2(getTranslation("emergency.log.acts")), acts(pictures.acts(id)));
    }

    private void verify() {
        Verification found = pictures.verify();
        verdict.setClassName(found.broken().isPresent() ? "worse" : "better");
        verdict.setText(found.broken()
                .map(row -> getTranslation("emergency.log.broken", String.valueOf(row)))
                .orElseGet(() -> getTranslation("emergency.log.whole", found.rows(), shorten(found.last()))));
    }

    private DataTable readings(List<Reading> rows) {
        var table = new DataTable(
                getTranslation("emergency.log.readings"),
                List.of(
                        getTranslation("emergency.log.at"),
                        getTranslation("emergency.log.reader"),
                        getTranslation("emergency.log.organisation"),
                        getTranslation("emergency.log.version"),
                        getTranslation("emergency.log.hash")));
        rows.forEach(row -> table.row(
                new Span(Times.second(row.at())),
                new Span(row.reader()),
                new Span(getTranslation("emergency.organisation." + row.organisation())),
                new Span(String.valueOf(row.version())),
                new Span(shorten(row.hash()))));
        return table;
    }

    private DataTable acts(List<JournalEntry> rows) {
        var table = new DataTable(
                getTranslation("emergency.log.acts"),
                List.of(
                        getTranslation("emergency.log.at"),
                        getTranslation("emergency.log.actor"),
                        getTranslation("emergency.log.event"),
                        getTranslation("emergency.log.details")));
        rows.forEach(row -> table.row(
                new Span(Times.second(row.at())),
                new Span(row.actorName()),
                new Span(getTranslation("emergency.event." + row.event())),
                new Span(row.details().values().stream()
                        .filter(value -> !value.isBlank())
                        .collect(Collectors.joining(" · ")))));
        return table;
    }

    private static String shorten(String hash) {
        return hash.substring(0, Math.min(HASH_SHOWN, hash.length()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("emergency.log");
    }
}
