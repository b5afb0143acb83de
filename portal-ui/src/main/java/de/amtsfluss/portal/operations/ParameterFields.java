package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import de.amtsfluss.processes.traffic.RunParameters;
import java.util.Optional;

/** What a run is asked to do; each field says what it takes. */
final class ParameterFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final RunParameters USUAL = RunParameters.USUAL;

    private final IntegerField generations = field("generations", USUAL.generations());
    private final IntegerField population = field("population", USUAL.population());
    private final IntegerField budget = field("budgetSeconds", USUAL.budgetSeconds());
    private final IntegerField pairs = field("pairs", USUAL.pairs());
    private final IntegerField hours = field("countHours", USUAL.countHours());
    private final IntegerField watch = field("watchMinutes", USUAL.watchMinutes());
    private final IntegerField seed = field("seed", (int) USUAL.seed());
    private final Checkbox rehearsal = new Checkbox(getTranslation("operations.parameter.rehearsal"));

    ParameterFields() {
        addClassName("parameters");
        add(generations, population, budget, pairs, hours, watch, seed, rehearsal);
    }

    void show(RunParameters parameters) {
        generations.setValue(parameters.generations());
        population.setValue(parameters.population());
        budget.setValue(parameters.budgetSeconds());
        pairs.setValue(parameters.pairs());
        hours.setValue(parameters.countHours());
        watch.setValue(parameters.watchMinutes());
        seed.setValue((int) parameters.seed());
        rehearsal.setValue(parameters.rehearsal());
    }

    /** Empty if a field has to be mended first, which it says. */
    Optional<RunParameters> read() {
        var parameters = new RunParameters(
                value(seed),
                value(generations),
                value(population),
                value(budget),
                value(pairs),
                value(hours),
                value(watch),
                rehearsal.getValue());
        getChildren().filter(IntegerField.class::isInstance).forEach(field -> ((IntegerField) field).setInvalid(false));
        parameters.faults().forEach(this::mark);
        return parameters.faults().isEmpty() ? Optional.of(parameters) : Optional.empty();
    }

    private void mark(RunParameters.Fault fault) {
        getChildren()
                .filter(field -> field.getId().filter(fault.name()::equals).isPresent())
                .map(IntegerField.class::cast)
                .forEach(field -> {
                    field.setInvalid(true);
                    field.setErrorMessage(getTranslation(
                            "operations.parameter.bounds",
                            String.valueOf(fault.least()),
                            String.valueOf(fault.most())));
                });
    }

    private IntegerField field(String name, int usual) {
        var field = new IntegerField(getTranslation("operations.parameter." + name));
        field.setId(name);
        field.setValue(usual);
        field.setManualValidation(true);
        field.setHelperText(getTranslation("operations.parameter." + name + ".help"));
        return field;
    }

    private static int value(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }
}
