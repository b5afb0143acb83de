package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Finding;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.forms.FormCheck;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A form of a service package, or one page of it, as inputs. Fields appear and vanish while somebody answers; what is
 * wrong is said in a summary at the top and at the input itself.
 */
public final class FormPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Form form;
    private final transient FormCheck check;
    private final transient Map<String, Object> data;
    private final transient FormInput inputs;
    private final ErrorSummary summary = new ErrorSummary(this::jump);
    private final transient Consumer<Map<String, Object>> listener;

    /** @param listener told the answers so far after each change */
    public FormPanel(
            Form form,
            List<Field> fields,
            FormCheck check,
            Map<String, Object> data,
            FormFiles files,
            Consumer<Map<String, Object>> listener) {
        this.form = form;
        this.check = check;
        this.data = new LinkedHashMap<>(data);
        this.listener = listener;
        addClassName("form-panel");
        inputs = new GroupInput("", "", fields, new Answers(this.data, "", this::changed), files);
        add(summary, inputs.component());
        inputs.show(check.check(form, this.data));
    }

    /** The whole form on one page, without files; for caseworkers. */
    public FormPanel(Form form, FormCheck check, Map<String, Object> data) {
        this(
                form,
                form.pages().stream().flatMap(page -> page.fields().stream()).toList(),
                check,
                data,
                FormFiles.none(),
                answers -> {});
    }

    /** The answers as they stand, unchecked. */
    public Map<String, Object> data() {
        return Map.copyOf(data);
    }

    /** Checks what is on this panel and tells what is wrong; true if nothing is. */
    public boolean accept() {
        return tell(check.check(form, data).findings());
    }

    /** Shows findings of elsewhere, such as of the final check. True if none belongs to this panel. */
    public boolean tell(List<Finding> findings) {
        Map<String, String> messages = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String message = Findings.text(this, finding);
            if (inputs.tell(finding.path(), Optional.of(message))) {
                String label = Labels.of(form, finding.path());
                messages.putIfAbsent(finding.path(), label.isEmpty() ? message : label + ": " + message);
            }
        }
        summary.show(messages);
        return messages.isEmpty();
    }

    private void changed() {
        Checked checked = check.check(form, data);
        inputs.show(checked);
        Labels.paths(form, data).stream()
                .filter(path -> checked.findings().stream()
                        .noneMatch(finding -> finding.path().equals(path)))
                .forEach(path -> inputs.tell(path, Optional.empty()));
        listener.accept(data());
    }

    private void jump(String path) {
        inputs.find(path).ifPresent(component -> {
            if (component instanceof Focusable<?> focusable) {
                focusable.focus();
            } else {
                component.getElement().executeJs("this.scrollIntoView(); this.focus()");
            }
        });
    }
}
