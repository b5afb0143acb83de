package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.DescriptionList;
import de.amtsfluss.processes.forms.AnswerText;
import de.amtsfluss.processes.forms.Field;

/** Questions and answers; what was not answered is left out. */
final class AnswerList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    private final transient AnswerText words;

    AnswerList(AnswerText words) {
        this.words = words;
        addClassName("answers");
    }

    void add(Field field, Object value) {
        if (value != null && field.hasValue()) {
            add(new Term(field.label()), new Description(words.of(field, value)));
        }
    }

    boolean hasAnswers() {
        return getComponentCount() > 0;
    }
}
