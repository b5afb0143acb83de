package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The inputs of several fields, one below the other. */
final class GroupInput implements FormInput {

    private final String path;
    private final Div box = new Div();
    private final List<FormInput> inputs = new ArrayList<>();

    /** @param path of the group itself, empty for a page */
    GroupInput(String path, String label, List<Field> fields, Answers answers, FormFiles files) {
        this.path = path;
        box.addClassName("form-group");
        if (!label.isEmpty()) {
            box.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
            box.add(new H3(label));
        }
        for (Field field : fields) {
            FormInput input = input(field, answers, files);
            inputs.add(input);
            box.add(input.component());
        }
    }

    private static FormInput input(Field field, Answers answers, FormFiles files) {
        String path = answers.path() + field.key();
        return switch (field.kind()) {
            case GROUP -> new GroupInput(path, field.label(), field.fields(), answers, files);
            case LIST -> new ListInput(path, field, answers, files);
            case UPLOAD -> new SingleInput(path, new UploadInput(field, answers, files));
            default -> new SingleInput(path, new Inputs(answers).component(field));
        };
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public void show(Checked checked) {
        box.setVisible(path.isEmpty() || path.endsWith("]") || checked.visible().contains(path));
        inputs.forEach(input -> input.show(checked));
    }

    @Override
    public boolean tell(String told, Optional<String> message) {
        return inputs.stream().anyMatch(input -> input.tell(told, message));
    }

    @Override
    public Optional<Component> find(String wanted) {
        return inputs.stream().flatMap(input -> input.find(wanted).stream()).findFirst();
    }
}
