package de.amtsfluss.processes.letters;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words, signs, numbers and texts of an expression, handed out one by one. */
final class ExpressionTokens {

    private static final int MAX_TOKENS = 200;
    private static final Pattern TOKEN = Pattern.compile("(\\d{1,20}(?:\\.\\d{1,10})?)|'([^']*)'|\"([^\"]*)\""
            + "|([\\p{L}_][\\p{L}\\p{N}_]*)|(==|!=|<=|>=|&&|\\|\\||[-+*/<>!?:.,()\\[\\]])|(\\s+)");

    private final String text;
    private final List<Object> tokens = new ArrayList<>();
    private int next;

    /** A name or a word operator. */
    record Word(String text) {}

    private record Sign(String text) {}

    ExpressionTokens(String text) {
        this.text = text;
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.region(at, text.length()).lookingAt()) {
            if (matcher.group(6) == null) {
                tokens.add(token(matcher));
            }
            at = matcher.end();
        }
        if (at < text.length() || tokens.size() > MAX_TOKENS) {
            throw fault();
        }
    }

    /** Takes the next token if it is this word or sign. */
    boolean take(String wanted) {
        boolean there = next < tokens.size()
                && switch (tokens.get(next)) {
                    case Word word -> word.text().equals(wanted);
                    case Sign sign -> sign.text().equals(wanted);
                    default -> false;
                };
        next += there ? 1 : 0;
        return there;
    }

    /** The first of these that comes next, taken; empty if none does. */
    String takeOneOf(List<String> wanted) {
        return wanted.stream().filter(this::take).findFirst().orElse("");
    }

    void expect(String wanted) {
        if (!take(wanted)) {
            throw fault();
        }
    }

    /** A {@link Word}, a {@link String} or a {@link BigDecimal}. */
    Object takeOperand() {
        if (next >= tokens.size() || tokens.get(next) instanceof Sign) {
            throw fault();
        }
        return tokens.get(next++);
    }

    void expectEnd() {
        if (next < tokens.size()) {
            throw fault();
        }
    }

    private static Object token(Matcher matcher) {
        if (matcher.group(1) != null) {
            return new BigDecimal(matcher.group(1));
        }
        if (matcher.group(4) != null) {
            return new Word(matcher.group(4));
        }
        if (matcher.group(5) != null) {
            return new Sign(matcher.group(5));
        }
        return matcher.group(2) != null ? matcher.group(2) : matcher.group(3);
    }

    private TemplateFault fault() {
        return new TemplateFault(
                "The expression (%s) cannot be read. Maybe a bracket or a quotation mark is missing, or".formatted(text)
                        + " it asks for more than letters offer.");
    }
}
