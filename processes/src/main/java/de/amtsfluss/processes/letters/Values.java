package de.amtsfluss.processes.letters;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.engine.IterationStatusVar;

/** How plain values behave in an expression. What is missing is empty, never an error, except where it is reckoned with. */
final class Values {

    private Values() {}

    static boolean isTrue(Object value) {
        return switch (value) {
            case null -> false;
            case Boolean bool -> bool;
            case Number number -> number.doubleValue() != 0;
            case String text -> !text.isEmpty() && !text.equals("false");
            case Collection<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    static Object step(Object value, Object key) {
        return switch (value) {
            case Map<?, ?> map -> map.get(String.valueOf(key));
            case List<?> list when key instanceof Number index -> item(list, index.intValue());
            case List<?> list when key.equals("size") -> list.size();
            case Map.Entry<?, ?> entry -> key.equals("key") ? entry.getKey() : entry.getValue();
            case IterationStatusVar status -> status(status, String.valueOf(key));
            case null, default -> null;
        };
    }

    static Object compare(Object left, String sign, Object right) {
        return switch (sign) {
            case "==", "eq" -> same(left, right);
            case "!=", "ne" -> !same(left, right);
            case "<", "lt" -> order(left, right) < 0;
            case "<=", "le" -> order(left, right) <= 0;
            case ">", "gt" -> order(left, right) > 0;
            default -> order(left, right) >= 0;
        };
    }

    /** A {@code +} with a text in it joins texts. */
    static Object reckon(Object left, String sign, Object right) {
        if (sign.equals("+") && !(left instanceof Number && right instanceof Number)) {
            return Objects.toString(left, "") + Objects.toString(right, "");
        }
        BigDecimal a = number(left);
        BigDecimal b = number(right);
        return switch (sign) {
            case "+" -> a.add(b, MathContext.DECIMAL64);
            case "-" -> a.subtract(b, MathContext.DECIMAL64);
            case "*" -> a.multiply(b, MathContext.DECIMAL64);
            default -> divide(a, b);
        };
    }

    private static BigDecimal divide(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new TemplateFault("The value (%s) is divided by zero. Maybe a field was left empty.".formatted(a));
        }
        return a.divide(b, MathContext.DECIMAL64);
    }

    /** @throws TemplateFault if it is none */
    static BigDecimal number(Object value) {
        try {
            var number = new BigDecimal(String.valueOf(value));
            if (Math.abs(number.scale()) <= 40 && number.precision() <= 40) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new TemplateFault(
                    "The value (%s) is not a number. Maybe a field was left empty.".formatted(value), e);
        }
        throw new TemplateFault("A number is longer than (40) digits. Maybe a field holds something else.");
    }

    private static boolean same(Object left, Object right) {
        if (left instanceof Number && right instanceof Number) {
            return number(left).compareTo(number(right)) == 0;
        }
        return Objects.equals(left, right);
    }

    private static int order(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        return number(left).compareTo(number(right));
    }

    private static Object item(List<?> list, int index) {
        return index >= 0 && index < list.size() ? list.get(index) : null;
    }

    private static Object status(IterationStatusVar status, String key) {
        return switch (key) {
            case "index" -> status.getIndex();
            case "count" -> status.getCount();
            case "size" -> status.getSize();
            case "even" -> status.isEven();
            case "odd" -> status.isOdd();
            case "first" -> status.isFirst();
            case "last" -> status.isLast();
            default -> null;
        };
    }
}
