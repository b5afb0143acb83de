package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;

/** All services one can apply for here, with a search. */
@Route("")
@AnonymousAllowed
final class CatalogueView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient List<ServicePackage> services;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph count = new Paragraph();

    CatalogueView(ServicePackages packages) {
        services = packages.listCurrent().stream()
                .filter(service -> service.description().channels().contains(Channel.PORTAL))
                .toList();
        addClassNames("page", "catalogue");
        var lead = new Paragraph(getTranslation("citizen.catalogue.lead"));
        lead.addClassName("lead");
        list.addClassName("service-list");
        count.getElement().setAttribute("role", "status");
        add(new H1(getPageTitle()), lead, search(), count, list);
        show("");
    }

    private TextField search() {
        var search = new TextField(getTranslation("citizen.catalogue.search"));
        search.setHelperText(getTranslation("citizen.catalogue.search-help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(e -> show(e.getValue()));
        search.addClassName("search");
        return search;
    }

    private void show(String query) {
        List<ServicePackage> found = ServiceSearch.find(services, query, getLocale());
        list.removeAll();
        found.forEach(service -> list.add(card(service)));
        count.setText(
                found.isEmpty()
                        ? getTranslation("citizen.catalogue.none")
                        : getTranslation("citizen.catalogue.count", found.size()));
    }

    private ListItem card(ServicePackage service) {
        var link = new Anchor("leistung/" + service.key(), service.text("title", getLocale()));
        return new ListItem(new H2(link), new Paragraph(service.text("summary", getLocale())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.catalogue");
    }
}
