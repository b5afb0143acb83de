package de.amtsfluss.portal.situation.sources;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;

/** How often a source is asked, in seconds. */
final class IntervalForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 604_800;

    IntervalForm(Duration current, SerializableConsumer<Duration> chosen) {
        addClassName("actions");
        var seconds = new IntegerField(getTranslation("situation.source.interval"));
        seconds.setMin(SHORTEST);
        seconds.setMax(LONGEST);
        seconds.setValue((int) current.toSeconds());
        seconds.setHelperText(getTranslation("situation.source.interval.help", SHORTEST));
        seconds.setI18n(new IntegerField.IntegerFieldI18n()
                .setBadInputErrorMessage(getTranslation("situation.source.interval.bad"))
                .setMinErrorMessage(getTranslation("situation.source.interval.help", SHORTEST))
                .setMaxErrorMessage(getTranslation("situation.source.interval.bad")));
        add(seconds, new Button(getTranslation("situation.source.interval.set"), e -> {
            if (!seconds.isInvalid() && seconds.getValue() != null) {
                chosen.accept(Duration.ofSeconds(seconds.getValue()));
            }
        }));
    }
}
