package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Emergency;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** One emergency: its picture as it stands, and around it who was sent, who may see what, and whom we warn. */
@Route(DeskNavigation.EMERGENCY)
@RolesAllowed({"DISPATCHER", "CREW"})
final class EmergencyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLISECONDS = 2_000;

    private final transient EmergencyActions actions;
    private final transient PictureActions pictures;
    private final transient ReleaseActions releases;
    private final transient WarningActions warnings;
    private final H1 title = new H1();
    private final Paragraph where = new Paragraph();
    private final Paragraph says = new Paragraph();
    private final Div around = new Div();
    private final PictureBoard board = new PictureBoard(this::take);
    private UUID id;
    private String organisation = "";
    private int version;
    private transient Emergency known;
    private Registration polling;

    EmergencyView(EmergencyActions actions, PictureActions pictures, ReleaseActions releases, WarningActions warnings) {
        this.actions = actions;
        this.pictures = pictures;
        this.releases = releases;
        this.warnings = warnings;
        addClassNames("page", "desk", "situation");
        says.getElement().setAttribute("role", "alert");
        says.addClassName("failure");
        where.addClassName("lead");
        around.addClassName("columns");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = DeskNavigation.id(event.getRouteParameters());
        known = actions.emergency(id);
        List<String> mine = pictures.organisations(known);
        organisation = mine.stream().findFirst().orElseThrow(() -> new NotAllowed("There is no picture for you."));
        version = 0;
        removeAll();
        add(new Anchor(DeskNavigation.LIST, getTranslation("emergency.back.list")), title, where);
        add(new ActionBar(actions, pictures, known, organisation, board, this::reload), says, board, around);
        head();
        surround();
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLISECONDS);
        polling = event.getUI().addPollListener(e -> poll());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    /** Whoever loses the right while looking loses the page with it. */
    private void poll() {
        try {
            Emergency now = actions.emergency(id);
            if (!now.changedAt().equals(known.changedAt())) {
                known = now;
                head();
                surround();
            }
            around.getChildren().filter(Refreshing.class::isInstance).forEach(panel -> ((Refreshing) panel).refresh());
            refresh();
        } catch (NotAllowed lost) {
            reload();
        }
    }

    private void refresh() {
        pictures.findNewer(id, organisation, version)
                .ifPresentOrElse(
                        picture -> {
                            version = picture.version();
                            board.lay(pictures.base(id, organisation));
                            board.show(pictures.message(picture), known.isOpen());
                        },
                        () -> board.hear(pictures.clocks()));
    }

    private void head() {
        title.removeAll();
        title.add(new Span(known.keyword()));
        if (known.exercise()) {
            var badge = new Span(getTranslation("emergency.exercise"));
            badge.addClassNames("badge", "exercise");
            title.add(badge);
        }
        where.setText(getTranslation(
                known.isOpen() ? "emergency.head" : "emergency.head.closed",
                known.address(),
                known.message(),
                known.dispatchNumber()));
    }

    private void surround() {
        around.removeAll();
        around.add(new UnitPanel(actions, known));
        if (actions.mayDispatch()) {
            around.add(new ReleasePanel(releases, known), new WarningPanel(warnings, known));
        }
    }

    private void reload() {
        getUI().ifPresent(ui -> ui.getPage().reload());
    }

    private void take(JsonNode act) {
        says.setText("");
        try {
            new BoardActs(pictures, id, organisation).take(act);
        } catch (BadAlarm bad) {
            says.setText(getTranslation("emergency.said.bad"));
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return known == null ? getTranslation("emergency.list") : known.keyword();
    }
}
