package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.shared.HasValidationProperties;
import de.amtsfluss.processes.forms.Checked;
import java.util.Optional;

/** The input of one field. */
record SingleInput(String path, Component component) implements FormInput {

    @Override
    public void show(Checked checked) {
        component.setVisible(checked.visible().contains(path));
    }

    @Override
    public boolean tell(String told, Optional<String> message) {
        if (!told.equals(path)) {
            return false;
        }
        if (component instanceof HasValidationProperties input) {
            input.setInvalid(message.isPresent());
            input.setErrorMessage(message.orElse(null));
        }
        return true;
    }

    @Override
    public Optional<Component> find(String wanted) {
        return wanted.equals(path) && component.isVisible() ? Optional.of(component) : Optional.empty();
    }
}
