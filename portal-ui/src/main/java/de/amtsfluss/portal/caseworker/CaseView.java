package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.cases.CaseNumber;
import jakarta.annotation.security.RolesAllowed;

/** The case file: what was applied for, where it stands, what went out, who did what. */
@Route("faelle/:number")
@RolesAllowed("CASEWORKER")
final class CaseView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CaseDossier dossiers;
    private final transient CaseCourse course;
    private final transient SignedIn signedIn;
    private String number = "";

    CaseView(CaseDossier dossiers, CaseCourse course, SignedIn signedIn) {
        this.dossiers = dossiers;
        this.course = course;
        this.signedIn = signedIn;
        addClassNames("page", "desk", "case");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        number = event.getRouteParameters().get("number").orElse("");
        show();
    }

    private void show() {
        var dossier = dossiers.of(signedIn.person(), parse(number));
        var file = dossier.file();
        removeAll();
        var about = new Paragraph(getTranslation(
                "caseworker.case.about",
                dossier.service().text("name", getLocale()),
                file.applicant().name(),
                Times.moment(file.submittedAt()),
                getTranslation("caseworker.channel." + file.channel().name())));
        var state =
                new Paragraph(getTranslation("caseworker.state." + file.state().name()));
        state.addClassName("step-state");
        add(new H1(number), about, state, tasks(file.number()));
        add(new IncidentPanel(course, file.number(), signedIn, this::show));
        var columns = new Div(section("caseworker.file", new CaseSheet(dossier, getLocale())), events(dossier));
        columns.addClassName("columns");
        add(columns, section("caseworker.diagram", new CourseDiagram(course, dossier)));
    }

    private Div tasks(CaseNumber caseNumber) {
        var list = new UnorderedList();
        course.openTasks(signedIn.person(), caseNumber)
                .forEach(task -> list.add(new ListItem(new Anchor(CaseworkerNavigation.task(task.id()), task.name()))));
        var panel = new Div();
        if (list.getComponentCount() > 0) {
            panel.add(new H2(getTranslation("caseworker.case.open-tasks")), list);
        }
        return panel;
    }

    private Section events(CaseDossier.Dossier dossier) {
        var section = section(
                "caseworker.journal",
                new JournalList(course.journal(dossier.file().number())));
        section.add(new H2(getTranslation("caseworker.deliveries")));
        section.add(new DeliveryTable(
                course.deliveries(signedIn.person(), dossier.file().number())));
        section.add(new H2(getTranslation("caseworker.hand-overs")));
        section.add(new HandOverTable(course.handOvers(dossier.file().number()), key -> dossier.service()
                .findText("destination." + key, getLocale())
                .orElse(key)));
        return section;
    }

    private Section section(String title, Component content) {
        return new Section(new H2(getTranslation(title)), content);
    }

    private static CaseNumber parse(String text) {
        try {
            return new CaseNumber(text);
        } catch (IllegalArgumentException e) {
            throw new NotAllowed(e.getMessage());
        }
    }

    @Override
    public String getPageTitle() {
        return number;
    }
}
