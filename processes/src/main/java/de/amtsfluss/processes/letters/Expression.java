package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.letters.ExpressionTokens.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * The text between <code>${</code> and <code>}</code>: paths, literals, comparisons, arithmetic, {@code and}, {@code or},
 * {@code not}, {@code a ? b : c} and the functions of {@link LetterFunctions}. It is read and evaluated in one go, by
 * recursive descent, on plain values only: there is no way to a class, a method or a field.
 */
final class Expression {

    private static final List<String> COMPARISONS =
            List.of("==", "!=", "<=", ">=", "<", ">", "eq", "ne", "le", "ge", "lt", "gt");

    private final ExpressionTokens tokens;
    private final Names names;
    private final LetterFunctions functions;

    /** Where the name at the beginning of a path is looked up; throws {@link TemplateFault} for an unknown one. */
    interface Names {
        Object value(String name);
    }

    Expression(String text, Names names, LetterFunctions functions) {
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
        for (String sign : COMPARISONS) {
            if (tokens.take(sign)) {
                return Values.compare(left, sign, sum());
            }
        }
        return left;
    }

    private Object sum() {
        Object left = product();
        while (true) {
            if (tokens.take("+")) {
                left = Values.add(left, product());
            } else if (tokens.take("-")) {
                left = Values.subtract(left, product());
            } else {
                return left;
            }
        }
    }

    private Object product() {
        Object left = unary();
        while (true) {
            if (tokens.take("*")) {
                left = Values.multiply(left, unary());
            } else if (tokens.take("/")) {
                left = Values.divide(left, unary());
            } else {
                return left;
            }
        }
    }

    private Object unary() {
        if (tokens.take("not") || tokens.take("!")) {
            return !Values.isTrue(unary());
        }
        return tokens.take("-") ? Values.subtract(0, unary()) : steps(primary());
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
            default -> names.value(word);
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
