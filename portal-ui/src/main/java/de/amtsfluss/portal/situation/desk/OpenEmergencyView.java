package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import de.amtsfluss.processes.situation.emergency.Addresses;
import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.AlarmProfile;
import de.amtsfluss.processes.situation.emergency.ControlRooms;
import de.amtsfluss.processes.situation.emergency.Emergency;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Opens an emergency by hand, or changes one: the keyword, the units, an address that was wrong. */
@Route(DeskNavigation.OPEN)
@RouteAlias(DeskNavigation.CHANGE)
@RolesAllowed("DISPATCHER")
final class OpenEmergencyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter NUMBER =
            DateTimeFormatter.ofPattern("'H'-yyyyMMdd-HHmmss").withZone(ZoneId.of("Europe/Berlin"));

    private final transient EmergencyActions actions;
    private final transient Addresses addresses;
    private final transient ControlRooms rooms;
    private final transient Clock clock;
    private transient Optional<Emergency> known = Optional.empty();

    OpenEmergencyView(EmergencyActions actions, Addresses addresses, ControlRooms rooms, Clock clock) {
        this.actions = actions;
        this.addresses = addresses;
        this.rooms = rooms;
        this.clock = clock;
        addClassNames("page", "narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        known = event.getRouteParameters()
                .get("id")
                .map(id -> actions.emergency(DeskNavigation.id(event.getRouteParameters())));
        removeAll();
        var back = known.map(one -> new Anchor(DeskNavigation.emergency(one.id()), getTranslation("emergency.back")))
                .orElseGet(() -> new Anchor(DeskNavigation.LIST, getTranslation("emergency.back.list")));
        var form = new EmergencyForm(addresses, profile(), getTranslation(key(".act")), this::tell);
        known.ifPresentOrElse(form::show, () -> form.begin(NUMBER.format(clock.instant())));
        add(back, new H1(getPageTitle()), new Paragraph(getTranslation(key(".lead"))), form);
    }

    private void tell(EmergencyForm.Entry said) {
        UI.getCurrent()
                .navigate(DeskNavigation.emergency(actions.tell(new Alarm(
                        known.map(Emergency::controlRoom)
                                .orElseGet(() -> profile().controlRoom()),
                        said.dispatchNumber(),
                        said.keyword(),
                        said.message(),
                        said.address(),
                        said.position(),
                        said.units(),
                        clock.instant(),
                        said.exercise()))));
    }

    /** Of the emergency's own control room; a new one belongs to the first that is configured. */
    private AlarmProfile profile() {
        return known.flatMap(one -> rooms.findProfile(one.controlRoom()))
                .or(() -> rooms.listProfiles().stream().findFirst())
                .orElseGet(() -> new AlarmProfile(Emergency.CONTROL_ROOM, Map.of(), Map.of()));
    }

    private String key(String part) {
        return (known.isPresent() ? "emergency.change" : "emergency.open") + part;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(known.isPresent() ? "emergency.change" : "emergency.open");
    }
}
