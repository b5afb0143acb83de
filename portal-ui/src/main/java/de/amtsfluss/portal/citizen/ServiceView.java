package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.municipality.Municipality;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.Optional;
import java.util.stream.Stream;

/** What a service is, needs, costs and how long it takes, before anything is asked. */
@Route("leistung/:key")
@AnonymousAllowed
final class ServiceView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ServicePackages services;
    private final transient Municipality town;
    private transient ServicePackage service;

    ServiceView(ServicePackages services, Parameters parameters) {
        this.services = services;
        this.town = parameters.municipality();
        addClassNames("page", "prose");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getRouteParameters().get("key").orElse("");
        Optional<ServicePackage> found = services.findCurrent(key);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        service = found.get();
        removeAll();
        show();
    }

    private void show() {
        var lead = new Paragraph(text("summary"));
        lead.addClassName("lead");
        var start = new Anchor("antrag/" + service.key(), getTranslation("citizen.service.start"));
        start.addClassName("call");
        add(new H1(getPageTitle()), lead, start);
        find("effort").ifPresent(effort -> add(note(getTranslation("citizen.service.effort", effort))));
        section("about");
        needs();
        section("cost");
        section("duration");
        add(heading("legal-basis"), list(service.description().legalBasis().stream()));
        Municipality.Office office = town.office(service.description().office());
        add(
                heading("office"),
                new Paragraph("%s, %s".formatted(office.name(), office.room())),
                new Paragraph(getTranslation("citizen.service.phone", office.phone())),
                new Anchor("mailto:" + office.email(), office.email()));
    }

    private void needs() {
        Stream<String> needs = Stream.iterate(1, i -> i + 1)
                .map(i -> find("needs." + i))
                .takeWhile(Optional::isPresent)
                .map(Optional::get);
        add(heading("needs"), list(needs));
    }

    private void section(String key) {
        find(key).ifPresent(text -> add(heading(key), new Paragraph(text)));
    }

    private H2 heading(String key) {
        return new H2(getTranslation("citizen.service." + key));
    }

    private static Component list(Stream<String> items) {
        return new UnorderedList(items.map(ListItem::new).toArray(ListItem[]::new));
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(text);
        note.addClassName("note");
        return note;
    }

    private Optional<String> find(String key) {
        return service.findText(key, getLocale());
    }

    private String text(String key) {
        return service.text(key, getLocale());
    }

    @Override
    public String getPageTitle() {
        return service == null ? "" : text("title");
    }
}
