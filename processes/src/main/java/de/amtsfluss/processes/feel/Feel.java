package de.amtsfluss.processes.feel;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ParsedExpression;

/** Evaluates FEEL (OMG DMN 1.3) on plain maps, lists, texts, numbers and booleans. External functions are off. */
public final class Feel {

    /** Far more than all published packages hold; a guard against texts made up without end. */
    private static final int CACHED = 5_000;

    private static final FeelEngineApi ENGINE =
            FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();
    private static final Map<String, ParsedExpression> PARSED = new ConcurrentHashMap<>();

    private Feel() {}

    /**
     * @param expression with or without the leading {@code =} that form-js writes
     * @return maps, lists, texts, numbers, booleans, dates or null, as FEEL maps them to Java
     * @throws FeelFault if the expression is not FEEL or fails on this context
     */
    public static Object evaluate(String expression, Map<String, Object> context) {
        EvaluationResult result = ENGINE.evaluate(parse(expression), context);
        if (result.isFailure()) {
            throw new FeelFault("The expression (%s) failed: %s"
                    .formatted(expression, result.failure().message()));
        }
        return result.result();
    }

    /** True only for a result that is true; a condition that fails on incomplete data does not hold. */
    public static boolean holds(String condition, Map<String, Object> context) {
        EvaluationResult result = ENGINE.evaluate(parse(condition), context);
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    /**
     * Those of the conditions that {@link #holds hold}, in one evaluation: to set one up costs more than a condition.
     *
     * @throws FeelFault if one of them is not a FEEL expression
     */
    public static Set<String> holding(Set<String> conditions, Map<String, Object> context) {
        if (conditions.isEmpty()) {
            return Set.of();
        }
        List<String> asked = List.copyOf(conditions);
        asked.forEach(Feel::check);
        EvaluationResult result = ENGINE.evaluate(parse(listOf(asked)), context);
        if (result.isSuccess() && result.result() instanceof List<?> answers && answers.size() == asked.size()) {
            return IntStream.range(0, asked.size())
                    .filter(i -> Boolean.TRUE.equals(answers.get(i)))
                    .mapToObj(asked::get)
                    .collect(Collectors.toSet());
        }
        return asked.stream().filter(condition -> holds(condition, context)).collect(Collectors.toSet());
    }

    /** @throws FeelFault if the text is not a FEEL expression */
    public static void check(String expression) {
        parse(expression);
    }

    private static ParsedExpression parse(String expression) {
        ParsedExpression known = PARSED.get(expression);
        return known != null ? known : parseAnew(expression);
    }

    private static ParsedExpression parseAnew(String expression) {
        ParseResult result = ENGINE.parseExpression(bare(expression));
        if (result.isFailure()) {
            throw new FeelFault("The text (%s) is not a FEEL expression: %s"
                    .formatted(expression, result.failure().message()));
        }
        if (PARSED.size() < CACHED) {
            PARSED.put(expression, result.parsedExpression());
        }
        return result.parsedExpression();
    }

    private static String listOf(List<String> expressions) {
        return expressions.stream().map(Feel::bare).collect(Collectors.joining("), (", "[(", ")]"));
    }

    private static String bare(String expression) {
        return expression.startsWith("=") ? expression.substring(1).strip() : expression;
    }
}
