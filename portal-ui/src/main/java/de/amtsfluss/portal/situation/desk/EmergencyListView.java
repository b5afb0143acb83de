package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.amtsfluss.portal.shell.DataTable;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Unit;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Emergencies, the open ones first, and mails nobody could read as an alarm. */
@Route(DeskNavigation.LIST)
@RolesAllowed({"DISPATCHER", "CREW", "ADMINISTRATOR"})
final class EmergencyListView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int POLL_MILLISECONDS = 3_000;

    private final transient EmergencyActions actions;
    private final transient PictureActions pictures;
    private final MailPanel mails;
    private final Div open = new Div();
    private final Div closed = new Div();
    private String shown;
    private Registration polling;

    EmergencyListView(EmergencyActions actions, PictureActions pictures) {
        this.actions = actions;
        this.pictures = pictures;
        this.mails = new MailPanel(actions);
        addClassNames("page", "desk");
        add(new H1(getPageTitle()));
        if (actions.mayDispatch()) {
            var begin = new Anchor(DeskNavigation.OPEN, getTranslation("emergency.open"));
            begin.addClassName("call");
            add(new Paragraph(begin));
        }
        add(
                mails,
                new H2(getTranslation("emergency.list.open")),
                open,
                new H2(getTranslation("emergency.list.closed")),
                closed);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLISECONDS);
        polling = event.getUI().addPollListener(e -> show());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        polling.remove();
    }

    /** Rebuilt only when something changed, so that nobody loses the place they are at. */
    private void show() {
        mails.show();
        List<Emergency> all = actions.list();
        String now =
                all.stream().map(one -> one.id() + known(one) + one.changedAt()).collect(Collectors.joining());
        if (!now.equals(shown)) {
            shown = now;
            fill(open, all.stream().filter(Emergency::isOpen).toList(), "emergency.list.none-open");
            fill(closed, all.stream().filter(one -> !one.isOpen()).toList(), "emergency.list.none-closed");
        }
    }

    private void fill(Div place, List<Emergency> emergencies, String none) {
        place.removeAll();
        if (emergencies.isEmpty()) {
            place.add(new Paragraph(getTranslation(none)));
            return;
        }
        var table = new DataTable(
                getTranslation("emergency.list"),
                List.of(
                        getTranslation("emergency.keyword"),
                        getTranslation("emergency.address"),
                        getTranslation("emergency.units"),
                        getTranslation("emergency.since"),
                        getTranslation("emergency.known")));
        emergencies.forEach(one -> table.row(
                keyword(one),
                new Span(one.address()),
                new Span(one.units().stream().map(Unit::name).collect(Collectors.joining(", "))),
                new Span(Times.moment(one.openedAt())),
                new Span(known(one))));
        place.add(table);
    }

    private Div keyword(Emergency one) {
        boolean readable = !pictures.organisations(one).isEmpty();
        var name = readable ? new Anchor(DeskNavigation.emergency(one.id()), one.keyword()) : new Span(one.keyword());
        var number = new Span(one.dispatchNumber());
        number.addClassName("soft");
        var cell = new Div(name, new Div(number));
        if (one.exercise()) {
            var badge = new Span(getTranslation("emergency.exercise"));
            badge.addClassName("badge");
            cell.add(badge);
        }
        return cell;
    }

    private String known(Emergency one) {
        return pictures.findNewestVersion(one)
                .map(version -> getTranslation(
                        "emergency.known.of", Math.round(version.completeness() * 100), version.number()))
                .orElse("–");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("emergency.list");
    }
}
