package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import de.amtsfluss.processes.traffic.TrafficArea;
import java.util.List;

/** The pages of the traffic desk side by side; pages about one area keep it from page to page. */
final class DeskBar extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> OF_AN_AREA =
            List.of(OperationsNavigation.STREET, OperationsNavigation.PLANS, OperationsNavigation.DETECTORS);

    /** @param page that is open @param area that it shows; empty on pages about all */
    DeskBar(String page, String area, List<TrafficArea> areas) {
        addClassName("desk-bar");
        String kept =
                !area.isEmpty() || areas.isEmpty() ? area : areas.getFirst().key();
        var list = new UnorderedList(
                item(page, OperationsNavigation.RUNS, OperationsNavigation.RUNS),
                item(page, OperationsNavigation.STREET, OperationsNavigation.STREET + "/" + kept),
                item(page, OperationsNavigation.SCHEDULES, OperationsNavigation.SCHEDULES),
                item(page, OperationsNavigation.PLANS, OperationsNavigation.PLANS + "/" + kept),
                item(page, OperationsNavigation.DETECTORS, OperationsNavigation.DETECTORS + "/" + kept));
        var pages = new Nav(list);
        pages.getElement().setAttribute("aria-label", getTranslation("operations.desk"));
        add(pages);
        if (areas.size() > 1 && OF_AN_AREA.contains(page)) {
            add(choice(page, area, areas));
        }
    }

    private ListItem item(String page, String target, String path) {
        var link = new Anchor(path, getTranslation("operations.desk." + target));
        if (page.equals(target)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return new ListItem(link);
    }

    private Select<TrafficArea> choice(String page, String area, List<TrafficArea> areas) {
        var select = new Select<TrafficArea>();
        select.setLabel(getTranslation("operations.run.area"));
        select.setItems(areas);
        select.setItemLabelGenerator(TrafficArea::name);
        areas.stream().filter(one -> one.key().equals(area)).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                e -> UI.getCurrent().navigate(page + "/" + e.getValue().key()));
        return select;
    }
}
