package de.amtsfluss.processes.cases;

import java.util.regex.Pattern;

/** The number a case bears towards everyone, such as {@code HUND-2026-000042}; also the business key in the engine. */
public record CaseNumber(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,8}-\\d{4}-\\d{6,}");

    public CaseNumber {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "The case number (%s) is not of the form HUND-2026-000042. Maybe it was cut off.".formatted(value));
        }
    }

    static CaseNumber of(String prefix, int year, long sequence) {
        return new CaseNumber("%s-%d-%06d".formatted(prefix, year, sequence));
    }

    @Override
    public String toString() {
        return value;
    }
}
