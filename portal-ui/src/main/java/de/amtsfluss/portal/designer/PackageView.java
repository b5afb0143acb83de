package de.amtsfluss.portal.designer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.modelling.Finding;
import de.amtsfluss.processes.modelling.ModelDraft;
import de.amtsfluss.processes.modelling.Overtaken;
import de.amtsfluss.processes.services.PackageFault;
import de.amtsfluss.processes.services.PackageVersion;
import de.amtsfluss.processes.services.ServicePackage;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One service package: draw its process, have it checked, put it into force. */
@Route("modelle/:key")
@RolesAllowed("DESIGNER")
final class PackageView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient PackageDesk desk;
    private final BpmnEditor editor = new BpmnEditor(this::changed);
    private final FindingList findings = new FindingList(editor::select);
    private final Paragraph standing = new Paragraph();
    private final TextField note = new TextField();
    private final Div history = new Div();
    private transient ServicePackage service;
    private String model = "";
    private int base;

    PackageView(PackageDesk desk) {
        this.desk = desk;
        addClassNames("page", "desk", "package");
        standing.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        service = desk.current(event.getRouteParameters().get("key").orElse(""));
        model = service.files().keySet().stream()
                .filter(name -> name.endsWith(".bpmn"))
                .findFirst()
                .orElseThrow(() -> new PackageFault("The package (%s) has no model.".formatted(service.key())));
        removeAll();
        add(
                new Anchor("modelle", getTranslation("designer.back")),
                new H1(service.text("name", getLocale())),
                standing,
                actions(),
                findings,
                editor,
                new H2(getTranslation("designer.versions")),
                history,
                new H2(getTranslation("designer.files")));
        service.files().forEach((name, content) -> add(file(name, content)));
        open();
        showHistory();
    }

    private void open() {
        Optional<ModelDraft> draft = desk.findDraft(service.key());
        base = draft.map(ModelDraft::base).orElse(service.version());
        var files = draft.map(ModelDraft::files).orElse(service.files());
        editor.load(new String(files.get(model), UTF_8), desk.templates());
        draft.ifPresentOrElse(this::saved, () -> stand("designer.drawing", service.version()));
    }

    private Div actions() {
        var check = new Button(getTranslation("designer.check"), e -> editor.xml(xml -> check(with(xml))));
        var discard = new Button(getTranslation("designer.discard"), e -> discard());
        var publish = new Button(getTranslation("designer.publish"), e -> editor.xml(xml -> publish(with(xml))));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        note.setLabel(getTranslation("designer.note"));
        note.setHelperText(getTranslation("designer.note.help"));
        note.setMaxLength(200);
        var actions = new Div(check, discard, note, publish);
        actions.addClassName("actions");
        return actions;
    }

    private static Details file(String name, byte[] content) {
        var text = new Pre(new String(content, UTF_8));
        text.getElement().setAttribute("tabindex", "0");
        return new Details(name, text);
    }

    private Map<String, byte[]> with(String xml) {
        var files = new TreeMap<>(service.files());
        files.put(model, xml.getBytes(UTF_8));
        return files;
    }

    private boolean check(Map<String, byte[]> files) {
        List<Finding> found = desk.check(files);
        findings.show(found);
        editor.mark(found.stream()
                .filter(finding -> finding.file().equals(model))
                .map(finding ->
                        new BpmnEditor.Mark(finding.elementId(), finding.message(getLocale()), finding.isError()))
                .toList());
        return found.stream().noneMatch(Finding::isError);
    }

    private void publish(Map<String, byte[]> files) {
        note.setErrorMessage(getTranslation("designer.note.missing"));
        note.setInvalid(note.isEmpty());
        if (note.isEmpty() || !check(files)) {
            return;
        }
        try {
            PackageVersion published = desk.publish(service.key(), base, files, note.getValue());
            service = desk.current(service.key());
            base = published.version();
            note.clear();
            findings.say(getTranslation("designer.published", published.version()));
            stand("designer.drawing", base);
            showHistory();
        } catch (Overtaken e) {
            PackageVersion newest = e.newest();
            findings.say(getTranslation(
                    "designer.overtaken",
                    newest.version(),
                    newest.publisherName(),
                    Times.moment(newest.publishedAt())));
        } catch (PackageFault e) {
            findings.say(getTranslation("designer.refused", e.getMessage()));
        }
    }

    private void changed() {
        editor.xml(xml -> saved(desk.save(service.key(), base, with(xml))));
    }

    private void discard() {
        desk.discard(service.key());
        service = desk.current(service.key());
        open();
        findings.say(getTranslation("designer.discarded"));
    }

    private void saved(ModelDraft draft) {
        stand("designer.saved", draft.base(), Times.moment(draft.savedAt()));
    }

    private void stand(String key, Object... params) {
        standing.setText(getTranslation(key, params));
    }

    private void showHistory() {
        history.removeAll();
        history.add(new VersionTable(desk.listVersions(service.key())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("designer.packages");
    }
}
