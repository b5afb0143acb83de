package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.cases.CaseFile;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model may read in its conditions: about the case, and the answers of its form that are short. Everything else
 * stays in the case file, where decisions see it too.
 */
public final class CaseVariables {

    public static final String CASE_NUMBER = "caseNumber";

    private static final int SHORT = 200;

    private CaseVariables() {}

    static Map<String, Object> of(CaseFile file) {
        Map<String, Object> variables = scalars(file.data());
        variables.put(CASE_NUMBER, file.number().value());
        variables.put("service", file.service());
        variables.put("channel", file.channel().name());
        variables.put("office", file.office());
        variables.put("emailGiven", file.applicant().email().isPresent());
        return variables;
    }

    /** Short values by their keys; of a list its length, as {@code dogsCount}. */
    public static Map<String, Object> scalars(Map<String, Object> data) {
        var scalars = new HashMap<String, Object>();
        data.forEach((key, value) -> {
            switch (value) {
                case String text when text.length() <= SHORT -> scalars.put(key, text);
                case Boolean flag -> scalars.put(key, flag);
                case Integer number -> scalars.put(key, number.longValue());
                case Long number -> scalars.put(key, number);
                case BigDecimal number -> scalars.put(key, number.doubleValue());
                case Double number -> scalars.put(key, number);
                case List<?> list -> scalars.put(key + "Count", (long) list.size());
                case null, default -> {}
            }
        });
        return scalars;
    }
}
