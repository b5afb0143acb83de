package de.amtsfluss.processes.forms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns what was sent for one field into a value of the field's type, or into a finding. */
final class FieldValue {

    /** Cleaning takes time; nobody writes this much more than a field takes. */
    private static final int OVERLONG = 20_000;

    /** Beyond it whole numbers are no longer exact in JavaScript and JSON readers. */
    private static final BigDecimal LARGEST = new BigDecimal("9007199254740991");

    private final Field field;
    private final String path;
    private final List<Finding> findings;

    private FieldValue(Field field, String path, List<Finding> findings) {
        this.field = field;
        this.path = path;
        this.findings = findings;
    }

    static Optional<Object> read(Field field, String path, Object sent, List<Finding> findings) {
        return new FieldValue(field, path, findings).read(sent);
    }

    private Optional<Object> read(Object sent) {
        if (empty(sent)) {
            if (field.required()) {
                find(field.kind() == Field.Kind.CHECKBOX ? "must-be-checked" : "required");
            }
            return field.kind() == Field.Kind.CHECKBOX ? Optional.of(false) : Optional.empty();
        }
        return switch (field.kind()) {
            case NUMBER -> number(sent);
            case DATE -> date(sent);
            case CHECKBOX -> typed(sent, Boolean.class);
            case RADIO, SELECT -> typed(sent, String.class).filter(this::offered);
            case CHECKLIST -> words(sent).filter(this::offeredAll);
            case UPLOAD -> words(sent).filter(this::notTooMany);
            default -> text(sent);
        };
    }

    private boolean empty(Object sent) {
        return sent == null
                || sent instanceof String text && text.isBlank()
                || sent instanceof List<?> list && list.isEmpty()
                || field.kind() == Field.Kind.CHECKBOX && Boolean.FALSE.equals(sent);
    }

    private Optional<Object> typed(Object sent, Class<?> type) {
        if (type.isInstance(sent)) {
            return Optional.of(sent);
        }
        return refuse("wrong-type");
    }

    private Optional<Object> text(Object sent) {
        if (sent instanceof String text && text.length() > OVERLONG) {
            reject("too-long", "maximum", field.limits().maxLength().orElse(OVERLONG));
            return Optional.empty();
        }
        return typed(sent, String.class)
                .map(text -> clean((String) text))
                .filter(this::fits)
                .map(Object.class::cast);
    }

    private String clean(String text) {
        return field.kind() == Field.Kind.TEXTAREA ? CleanText.paragraphs(text) : CleanText.line(text);
    }

    private boolean fits(String text) {
        Optional<Finding> broken = new TextRules(field, path).broken(text);
        broken.ifPresent(findings::add);
        return broken.isEmpty();
    }

    private Optional<Object> number(Object sent) {
        if (!(sent instanceof Number || sent instanceof String)) {
            return refuse("not-a-number");
        }
        BigDecimal value;
        try {
            String text = String.valueOf(sent).strip().replace(',', '.');
            value = text.length() > 40 ? null : new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException e) {
            value = null;
        }
        if (value == null || Math.abs((long) value.scale()) > 20 || value.abs().compareTo(LARGEST) > 0) {
            return refuse("not-a-number");
        }
        return value.scale() > field.limits().decimalDigits() ? refuse("too-many-decimals") : inRange(value);
    }

    private Optional<Object> inRange(BigDecimal value) {
        var limits = field.limits();
        if (limits.minimum().filter(least -> value.compareTo(least) < 0).isPresent()) {
            reject("too-small", "minimum", limits.minimum().orElseThrow().toPlainString());
            return Optional.empty();
        }
        if (limits.maximum().filter(most -> value.compareTo(most) > 0).isPresent()) {
            reject("too-large", "maximum", limits.maximum().orElseThrow().toPlainString());
            return Optional.empty();
        }
        return Optional.of(value.scale() <= 0 ? (Object) value.longValueExact() : value);
    }

    private Optional<Object> date(Object sent) {
        if (!(sent instanceof LocalDate || sent instanceof String)) {
            return refuse("not-a-date");
        }
        try {
            LocalDate date = LocalDate.parse(sent.toString());
            if (date.getYear() < 1900 || date.getYear() > 2200) {
                return refuse("not-a-date");
            }
            return Optional.of(date.toString());
        } catch (DateTimeException e) {
            return refuse("not-a-date");
        }
    }

    private Optional<Object> words(Object sent) {
        if (sent instanceof List<?> list && list.size() <= 100 && list.stream().allMatch(String.class::isInstance)) {
            return Optional.of(List.copyOf(list));
        }
        return refuse("wrong-type");
    }

    private boolean offered(Object value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value)) || reject("not-offered");
    }

    private boolean offeredAll(Object values) {
        return ((List<?>) values).stream().allMatch(this::offered);
    }

    private boolean notTooMany(Object names) {
        int most = field.limits().maximum().map(BigDecimal::intValue).orElse(5);
        return ((List<?>) names).size() <= most || reject("too-many-files", "maximum", most);
    }

    private void find(String code) {
        findings.add(new Finding(path, code));
    }

    private boolean reject(String code) {
        find(code);
        return false;
    }

    private boolean reject(String code, String name, Object value) {
        findings.add(new Finding(path, code, Map.of(name, String.valueOf(value))));
        return false;
    }

    private Optional<Object> refuse(String code) {
        find(code);
        return Optional.empty();
    }
}
