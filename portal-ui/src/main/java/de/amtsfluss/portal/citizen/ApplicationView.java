package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import de.amtsfluss.portal.forms.FormPanel;
import de.amtsfluss.portal.shell.Notice;
import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.forms.FormCheck;
import de.amtsfluss.processes.forms.UploadCheck;
import de.amtsfluss.processes.intake.Draft;
import de.amtsfluss.processes.intake.Receipt;
import de.amtsfluss.processes.intake.Rejected;
import de.amtsfluss.processes.services.ServicePackage;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An application, page by page. The address names draft and page, so that the browser's back button, a reload and an
 * expired session all lead to the same place.
 */
@Route("antrag/:key")
@AnonymousAllowed
final class ApplicationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String DRAFT = "entwurf";
    private static final String PAGE = "seite";

    private final transient ServicePackages services;
    private final transient FormCheck check;
    private final transient UploadCheck uploads;
    private final transient DraftDesk desk;
    private transient ServicePackage service;
    private transient Draft draft;
    private transient Walk walk;

    ApplicationView(ServicePackages services, FormCheck check, UploadCheck uploads, DraftDesk desk) {
        this.services = services;
        this.check = check;
        this.uploads = uploads;
        this.desk = desk;
        addClassNames("page", "application");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<ServicePackage> found =
                services.findCurrent(event.getRouteParameters().get("key").orElse(""));
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        service = found.get();
        removeAll();
        QueryParameters query = event.getLocation().getQueryParameters();
        try {
            query.getSingleParameter(DRAFT).ifPresentOrElse(id -> open(id, query), () -> offer(event));
        } catch (NotAllowed | IllegalArgumentException e) {
            add(new Notice(
                    getTranslation("citizen.application.gone"),
                    getTranslation("citizen.application.gone.text"),
                    call(address(), "citizen.service.start")));
        } catch (TooOften e) {
            add(new Notice(
                    getTranslation("citizen.application.too-often"),
                    getTranslation("citizen.application.too-often.text")));
        }
    }

    private void offer(BeforeEnterEvent event) {
        Optional<Draft> existing = desk.find(service.key());
        if (existing.isPresent()) {
            add(new DraftOffer(
                    existing.get(), address(existing.get().id(), existing.get().page()), () -> {
                        desk.discard(existing.get().id());
                        go(desk.begin(service).id(), 0);
                    }));
            return;
        }
        event.forwardTo(
                "antrag/" + service.key(),
                QueryParameters.of(DRAFT, desk.begin(service).id().toString()));
    }

    private void open(String id, QueryParameters query) {
        draft = desk.draft(UUID.fromString(id));
        Form form = form();
        int page = query.getSingleParameter(PAGE)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(text -> Integer.parseInt(text) - 1)
                .orElse(draft.page());
        walk = Walk.through(form, check.check(form, draft.data()), page);
        add(new H1(service.text("title", getLocale())), progress());
        if (walk.atReview()) {
            review(form);
        } else {
            page(form);
        }
    }

    private void page(Form form) {
        var saved = new SavedNote();
        var files = desk.files(draft.id(), uploads);
        var panel = new FormPanel(form, walk.page().fields(), check, draft.data(), files, data -> {
            desk.save(draft.id(), data, walk.at());
            saved.saved();
        });
        var next = new Button(getTranslation("citizen.application.next"), e -> {
            if (panel.accept()) {
                desk.save(draft.id(), panel.data(), walk.at() + 1);
                go(draft.id(), walk.at() + 1);
            }
        });
        next.addThemeVariants(ButtonVariant.PRIMARY);
        add(panel, actions(next), saved);
    }

    private void review(Form form) {
        add(new Review(walk.pages(), check.check(form, draft.data()), index -> address(draft.id(), index)));
        add(new Paragraph(getTranslation("citizen.application.before-sending")));
        var send = new Button(getTranslation("citizen.application.send"), e -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        add(actions(send));
    }

    private void send() {
        try {
            Receipt receipt = desk.submit(draft.id(), getLocale());
            getUI().ifPresent(ui -> ui.navigate("status/" + receipt.statusToken(), QueryParameters.of("neu", "1")));
        } catch (Rejected e) {
            String first = e.findings().getFirst().path();
            go(draft.id(), Math.min(walk.indexOf(first), walk.pages().size() - 1));
        } catch (TooOften e) {
            add(new Notice(
                    getTranslation("citizen.application.too-often"),
                    getTranslation("citizen.application.too-often.text")));
        }
    }

    private Div progress() {
        String title = walk.atReview()
                ? getTranslation("citizen.application.review")
                : walk.page().title();
        return new Progress(walk.at() + 1, walk.count(), title);
    }

    private Div actions(Button onwards) {
        var actions = new Div(onwards);
        if (walk.at() > 0) {
            actions.add(new Anchor(address(draft.id(), walk.at() - 1), getTranslation("citizen.application.back")));
        }
        actions.addClassName("actions");
        return actions;
    }

    private Anchor call(String href, String key) {
        var call = new Anchor(href, getTranslation(key));
        call.addClassName("call");
        return call;
    }

    private void go(UUID id, int page) {
        var parameters = Map.of(DRAFT, id.toString(), PAGE, String.valueOf(page + 1));
        getUI().ifPresent(ui -> ui.navigate(address(), QueryParameters.simple(parameters)));
    }

    private Form form() {
        return service.form(service.description().form(), getLocale());
    }

    private String address() {
        return "antrag/" + service.key();
    }

    private String address(UUID id, int page) {
        return "%s?%s=%s&%s=%d".formatted(address(), DRAFT, id, PAGE, page + 1);
    }

    @Override
    public String getPageTitle() {
        return service == null ? "" : service.text("title", getLocale());
    }
}
