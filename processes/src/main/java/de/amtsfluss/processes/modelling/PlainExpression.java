package de.amtsfluss.processes.modelling;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The only expressions a model may have: a variable, its negation, its comparison with a literal. */
final class PlainExpression {

    private static final String NAME = "([A-Za-z][A-Za-z0-9_]*)";
    private static final String LITERAL = "(?:\"[^\"\\\\$#{}]*\"|'[^'\\\\$#{}]*'|-?\\d+(?:\\.\\d+)?|true|false|null)";
    private static final Pattern FORM =
            Pattern.compile("\\$\\{\\s*!?\\s*" + NAME + "(?:\\s*(?:==|!=|<=|>=|<|>)\\s*" + LITERAL + ")?\\s*}");

    /** What the engine itself puts into every expression; each of them leads to its Java API. */
    private static final Set<String> ENGINE = Set.of(
            "execution", "task", "externalTask", "caseExecution", "authenticatedUserId", "variableContext", "job");

    private static final Set<String> WORDS = Set.of("empty", "not", "and", "or", "div", "mod", "instanceof");

    private PlainExpression() {}

    static boolean occursIn(String value) {
        return value.contains("${") || value.contains("#{");
    }

    static boolean isPlain(String value) {
        return findVariable(value).isPresent();
    }

    /** The variable an expression of the allowed form reads. */
    static Optional<String> findVariable(String value) {
        Matcher matcher = FORM.matcher(value.trim());
        return matcher.matches() && !ENGINE.contains(matcher.group(1)) && !WORDS.contains(matcher.group(1))
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
