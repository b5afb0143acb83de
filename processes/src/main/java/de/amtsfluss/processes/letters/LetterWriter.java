package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.cases.CaseFile;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Brings a case, what its service adds, and a template together on the writing paper. */
@Component
class LetterWriter {

    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final LetterSheet sheet;
    private final LetterSource source;
    private final Clock clock;

    LetterWriter(LetterSheet sheet, LetterSource source, Clock clock) {
        this.sheet = sheet;
        this.source = source;
        this.clock = clock;
    }

    byte[] write(CaseFile file, String template, Locale language) {
        return write(file, template, language, Map.of(), Map.of());
    }

    /**
     * @param more put over the model of the case
     * @param typed what a caseworker has typed into a task and not sent, put over what tasks said before
     */
    byte[] write(CaseFile file, String template, Locale language, Map<String, ?> more, Map<String, Object> typed) {
        return print(file, source.template(file, template), language, more, typed);
    }

    /** The same with the text of a template instead of its name. */
    byte[] print(CaseFile file, String html, Locale language, Map<String, ?> more, Map<String, Object> typed) {
        var model = new HashMap<String, Object>(source.model(file, language));
        model.merge("tasks", typed, LetterWriter::over);
        reason(typed).ifPresent(reason -> model.put("reason", reason));
        model.put("texts", source.texts(file, language));
        model.put("case", caseValues(file, model));
        model.put("applicant", Map.of("name", file.applicant().name(), "addressLines", addressLines(file.data())));
        model.put("data", file.data());
        model.put("today", LocalDate.ofInstant(clock.instant(), LOCAL));
        model.putAll(more);
        return sheet.render(html, model, language);
    }

    /** What was said last in a field {@code reason} or one whose key ends so, such as {@code permitReason}. */
    private static Optional<String> reason(Map<?, ?> said) {
        return said.entrySet().stream()
                .filter(entry ->
                        entry.getKey().toString().toLowerCase(Locale.ROOT).endsWith("reason"))
                .map(entry -> Objects.toString(entry.getValue(), ""))
                .filter(text -> !text.isBlank())
                .reduce((earlier, later) -> later);
    }

    private static Object over(Object before, Object typed) {
        var merged = new LinkedHashMap<Object, Object>((Map<?, ?>) before);
        merged.putAll((Map<?, ?>) typed);
        return merged;
    }

    private static Map<String, Object> caseValues(CaseFile file, Map<String, Object> model) {
        var values = new LinkedHashMap<String, Object>();
        values.put("number", file.number().value());
        values.put("submittedAt", file.submittedAt().toString());
        values.put("channel", file.channel().name());
        values.put("serviceName", model.get("serviceName"));
        values.put("officeName", model.get("officeName"));
        return values;
    }

    /** Street and place by the names that forms of the house give them, at the top or in a group. */
    static List<String> addressLines(Map<String, Object> data) {
        if (data.get("town") != null || data.get("street") != null) {
            return Stream.of(words(data, "street", "houseNumber"), words(data, "postalCode", "town"))
                    .filter(line -> !line.isBlank())
                    .toList();
        }
        return data.values().stream()
                .filter(Map.class::isInstance)
                .map(LetterWriter::group)
                .map(LetterWriter::addressLines)
                .filter(lines -> !lines.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Map<String, Object> group(Object value) {
        var group = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) value).forEach((key, part) -> group.put(String.valueOf(key), part));
        return group;
    }

    private static String words(Map<String, Object> data, String first, String second) {
        return (Objects.toString(data.get(first), "") + " " + Objects.toString(data.get(second), "")).strip();
    }
}
