package de.amtsfluss.portal.situation.hospitals;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import de.amtsfluss.processes.situation.hospitals.HospitalCapacities.Statement;

/** One statement about one department. */
final class HospitalForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 999;
    private static final int LONGEST = 120;

    private final TextField hospital = field("situation.hospital.name");
    private final TextField department = field("situation.hospital.department");
    private final IntegerField free = new IntegerField(getTranslation("situation.hospital.free"));
    private final TextField note = field("situation.hospital.note");

    HospitalForm(SerializableConsumer<Statement> told) {
        addClassName("actions");
        hospital.setRequiredIndicatorVisible(true);
        department.setRequiredIndicatorVisible(true);
        free.setRequiredIndicatorVisible(true);
        free.setMin(0);
        free.setMax(MOST);
        var save = new Button(getTranslation("situation.hospital.save"), e -> save(told));
        save.addClickShortcut(Key.ENTER).listenOn(this);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(hospital, department, free, note, save);
    }

    private void save(SerializableConsumer<Statement> told) {
        demand(hospital);
        demand(department);
        Integer places = free.getValue();
        boolean sensible = places != null && places >= 0 && places <= MOST;
        free.setErrorMessage(getTranslation("situation.hospital.free.bad", MOST));
        free.setInvalid(!sensible);
        if (sensible && !hospital.isInvalid() && !department.isInvalid()) {
            told.accept(new Statement(hospital.getValue(), department.getValue(), places, note.getValue()));
            free.clear();
            free.setInvalid(false);
            note.clear();
            department.focus();
        }
    }

    private void demand(TextField field) {
        field.setErrorMessage(getTranslation("situation.hospital.missing"));
        field.setInvalid(field.getValue().isBlank());
    }

    private TextField field(String key) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(LONGEST);
        return field;
    }
}
