package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.Component;
import de.amtsfluss.processes.forms.Checked;
import java.util.Optional;

/** One or several inputs on a page, found by the path of their values. */
interface FormInput {

    Component component();

    /** Shows and hides what the form says. */
    void show(Checked checked);

    /** Shows the message at the input of this path; empty takes the message away. False if the path is not here. */
    boolean tell(String path, Optional<String> message);

    /** The component to be focused for the path. */
    Optional<Component> find(String path);
}
