package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.letters.ExpressionTokens.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The text between <code>${</code> and <code>}</code>: paths, literals, comparisons, arithmetic, {@code and}, {@code or},
 * {@code not}, {@code a ? b : c} and the functions of {@link LetterFunctions}. It is read and evaluated in one go, by
 * recursive descent, on plain values only: there is no way to a class, a method or a field.
 */
final class Expression {

    private static final List<String> COMPARISONS =
            List.of("==", "!=", "<=", ">=", "<", ">", "eq", "ne", "le", "ge", "lt", "gt");
    private static final List<String> SUMS = List.of("+", "-");
    private static final List<String> PRODUCTS = List.of("*", "/");

    private final ExpressionTokens tokens;
    private final Function<String, Object> names;
    private final LetterFunctions functions;

    /** @param names finds the value a path begins with; throws {@link TemplateFault} for an unknown one */
    Expression(String text, Function<String, Object> names, LetterFunctions functions) {
        this.tokens = new ExpressionTokens(text);
        this.names = names;
        this.functions = functions;
    }

    Object evaluate() {
        Object value = choice();
        tokens.expectEnd();
        return value;
    }

    private Object choice() {
        Object condition = either();
        if (!tokens.take("?")) {
            return condition;
        }
        if (tokens.take(":")) {
            Object otherwise = choice();
            return condition == null ? otherwise : condition;
        }
        Object then = choice();
        tokens.expect(":");
        Object otherwise = choice();
        return Values.isTrue(condition) ? then : otherwise;
    }

    private Object either() {
        Object left = both();
        while (tokens.take("or") || tokens.take("||")) {
            Object right = both();
            left = Values.isTrue(left) || Values.isTrue(right);
        }
        return left;
    }

    private Object both() {
        Object left = comparison();
        while (tokens.take("and") || tokens.take("&&")) {
            Object right = comparison();
            left = Values.isTrue(left) && Values.isTrue(right);
        }
        return left;
    }

    private Object comparison() {
        Object left = sum();
        String sign = tokens.takeOneOf(COMPARISONS);
        return sign.isEmpty() ? left : Values.compare(left, sign, sum());
    }

    private Object sum() {
        Object left = product();
        for (String sign = tokens.takeOneOf(SUMS); !sign.isEmpty(); sign = tokens.takeOneOf(SUMS)) {
            left = Values.reckon(left, sign, product());
        }
        return left;
    }

    private Object product() {
        Object left = unary();
        for (String sign = tokens.takeOneOf(PRODUCTS); !sign.isEmpty(); sign = tokens.takeOneOf(PRODUCTS)) {
            left = Values.reckon(left, sign, unary());
        }
        return left;
    }

    private Object unary() {
        if (tokens.take("not") || tokens.take("!")) {
            return !Values.isTrue(unary());
        }
        return tokens.take("-") ? Values.reckon(0, "-", unary()) : steps(primary());
    }

    private Object primary() {
        if (tokens.take("(")) {
            Object value = choice();
            tokens.expect(")");
            return value;
        }
        Object operand = tokens.takeOperand();
        return operand instanceof Word word ? named(word.text()) : operand;
    }

    private Object named(String word) {
        if (tokens.take("(")) {
            return functions.call(word, arguments());
        }
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> names.apply(word);
        };
    }

    private List<Object> arguments() {
        var arguments = new ArrayList<Object>();
        if (tokens.take(")")) {
            return arguments;
        }
        do {
            arguments.add(choice());
        } while (tokens.take(","));
        tokens.expect(")");
        return arguments;
    }

    private Object steps(Object start) {
        Object value = start;
        while (true) {
            if (tokens.take(".")) {
                value = Values.step(value, key(tokens.takeOperand()));
            } else if (tokens.take("[")) {
                value = Values.step(value, choice());
                tokens.expect("]");
            } else {
                return value;
            }
        }
    }

    private static Object key(Object operand) {
        return operand instanceof Word word ? word.text() : operand;
    }
}
