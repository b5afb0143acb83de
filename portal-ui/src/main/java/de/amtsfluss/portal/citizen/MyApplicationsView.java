package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.intake.Draft;
import de.amtsfluss.processes.intake.StatusLinks;
import de.amtsfluss.processes.services.ServicePackages;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What this person has applied for, and what is still unfinished. */
@Route("meine-antraege")
@RolesAllowed("CITIZEN")
final class MyApplicationsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ServicePackages services;
    private final transient StatusLinks links;

    MyApplicationsView(
            CaseFiles cases, DraftDesk drafts, ServicePackages services, StatusLinks links, SignedIn signedIn) {
        this.services = services;
        this.links = links;
        addClassNames("page", "my-applications");
        add(new H1(getPageTitle()));
        drafts(drafts.listDrafts());
        cases(cases.listOfApplicant(signedIn.person()));
    }

    private void drafts(List<Draft> drafts) {
        if (!drafts.isEmpty()) {
            var list = list();
            drafts.forEach(draft -> list.add(entry(
                    "antrag/%s?entwurf=%s".formatted(draft.service(), draft.id()),
                    title(draft.service()),
                    getTranslation(
                            "citizen.draft.text", Times.moment(draft.updatedAt()), Times.day(draft.expiresAt())))));
            add(new H2(getTranslation("citizen.applications.drafts")), list);
        }
    }

    private void cases(List<CaseFile> files) {
        add(new H2(getTranslation("citizen.applications.sent")));
        if (files.isEmpty()) {
            add(new Paragraph(getTranslation("citizen.applications.none")));
            return;
        }
        var list = list();
        files.forEach(file -> list.add(entry(
                "status/" + links.token(file.number()),
                title(file.service()),
                getTranslation(
                        "citizen.applications.entry",
                        file.number().value(),
                        Times.day(file.submittedAt()),
                        getTranslation("citizen.state." + file.state())))));
        add(list);
    }

    private String title(String service) {
        return services.current(service).text("title", getLocale());
    }

    private static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassName("service-list");
        return list;
    }

    private static ListItem entry(String href, String title, String text) {
        return new ListItem(new H3(new Anchor(href, title)), new Paragraph(text));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.applications");
    }
}
