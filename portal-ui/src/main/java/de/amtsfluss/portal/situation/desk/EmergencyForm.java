package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.processes.situation.emergency.Addresses;
import de.amtsfluss.processes.situation.emergency.AlarmProfile;
import de.amtsfluss.processes.situation.emergency.BadAlarm;
import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a dispatcher tells about an emergency. A part that cannot be is said at its field; nothing typed is lost. */
final class EmergencyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Addresses addresses;
    private final transient AlarmProfile profile;
    private final TextField dispatchNumber = field("emergency.number");
    private final TextField keyword = field("emergency.keyword");
    private final TextField address = field("emergency.address");
    private final TextField position = field("emergency.position");
    private final TextArea message = new TextArea(getTranslation("emergency.message"));
    private final TextArea units = new TextArea(getTranslation("emergency.units"));
    private final Checkbox exercise = new Checkbox(getTranslation("emergency.exercise.is"));
    private final Paragraph says = new Paragraph();

    /** @param exercise counts only when the emergency is opened */
    record Entry(
            String dispatchNumber,
            String keyword,
            String message,
            String address,
            Optional<Position> position,
            List<Unit> units,
            boolean exercise) {}

    EmergencyForm(Addresses addresses, AlarmProfile profile, String act, SerializableConsumer<Entry> told) {
        this.addresses = addresses;
        this.profile = profile;
        addClassName("form-group");
        keyword.setRequired(true);
        keyword.setHelperText(getTranslation("emergency.keyword.help"));
        dispatchNumber.setRequired(true);
        position.setHelperText(getTranslation("emergency.position.help"));
        units.setHelperText(getTranslation("emergency.units.help"));
        units.setMinHeight("7rem");
        says.getElement().setAttribute("role", "alert");
        says.addClassName("failure");
        var search = new Button(getTranslation("emergency.position.find"), e -> find());
        var save = new Button(act, e -> submit(told));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(dispatchNumber, keyword, address, new Div(search), position, message, units, exercise, says, new Div(save));
    }

    void begin(String number) {
        dispatchNumber.setValue(number);
    }

    void show(Emergency known) {
        dispatchNumber.setValue(known.dispatchNumber());
        dispatchNumber.setReadOnly(true);
        keyword.setValue(known.keyword());
        address.setValue(known.address());
        message.setValue(known.message());
        known.position().ifPresent(this::show);
        units.setValue(known.units().stream().map(Unit::name).collect(Collectors.joining("\n")));
        exercise.setValue(known.exercise());
        exercise.setReadOnly(true);
    }

    private void show(Position at) {
        position.setValue(String.format(Locale.ROOT, "%.6f, %.6f", at.latitude(), at.longitude()));
    }

    private void find() {
        Optional<Position> found = addresses.find(address.getValue());
        position.setInvalid(false);
        found.ifPresentOrElse(this::show, () -> refuse(position, getTranslation("emergency.position.unknown")));
    }

    private void submit(SerializableConsumer<Entry> told) {
        says.setText("");
        List.of(dispatchNumber, keyword, position).forEach(field -> field.setInvalid(false));
        units.setInvalid(false);
        try {
            told.accept(new Entry(
                    dispatchNumber.getValue().strip(),
                    keyword.getValue().strip(),
                    message.getValue().strip(),
                    address.getValue().strip(),
                    position(),
                    units.getValue()
                            .lines()
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .distinct()
                            .map(profile::unit)
                            .toList(),
                    exercise.getValue()));
        } catch (BadAlarm bad) {
            mark(bad.field());
        }
    }

    private Optional<Position> position() {
        if (position.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Position.read(position.getValue()).orElseThrow(() -> new BadAlarm("position", "")));
    }

    private void mark(String part) {
        String words = getTranslation("emergency.bad." + part);
        switch (part) {
            case "keyword" -> refuse(keyword, words);
            case "dispatchNumber" -> refuse(dispatchNumber, words);
            case "position" -> refuse(position, words);
            case "units" -> {
                units.setInvalid(true);
                units.setErrorMessage(words);
                units.focus();
            }
            default -> says.setText(words);
        }
    }

    private static void refuse(TextField field, String words) {
        field.setInvalid(true);
        field.setErrorMessage(words);
        field.focus();
    }

    private TextField field(String key) {
        return new TextField(getTranslation(key));
    }
}
