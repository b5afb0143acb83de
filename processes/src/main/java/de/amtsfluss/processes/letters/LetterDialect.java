package de.amtsfluss.processes.letters;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.processor.StandardBlockTagProcessor;
import org.thymeleaf.standard.processor.StandardCaseTagProcessor;
import org.thymeleaf.standard.processor.StandardClassappendTagProcessor;
import org.thymeleaf.standard.processor.StandardEachTagProcessor;
import org.thymeleaf.standard.processor.StandardHrefTagProcessor;
import org.thymeleaf.standard.processor.StandardIfTagProcessor;
import org.thymeleaf.standard.processor.StandardInliningTextProcessor;
import org.thymeleaf.standard.processor.StandardNonRemovableAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardObjectTagProcessor;
import org.thymeleaf.standard.processor.StandardRemovableAttributeTagProcessor;
import org.thymeleaf.standard.processor.StandardRemoveTagProcessor;
import org.thymeleaf.standard.processor.StandardSwitchTagProcessor;
import org.thymeleaf.standard.processor.StandardTextTagProcessor;
import org.thymeleaf.standard.processor.StandardUnlessTagProcessor;
import org.thymeleaf.standard.processor.StandardWithTagProcessor;
import org.thymeleaf.standard.processor.StandardXmlNsTagProcessor;

/** Thymeleaf's standard dialect without what {@link TemplateRules} leave out, and with {@link Expression} for OGNL. */
final class LetterDialect extends StandardDialect {

    private static final Set<Class<?>> KEPT = Set.of(
            StandardBlockTagProcessor.class,
            StandardCaseTagProcessor.class,
            StandardClassappendTagProcessor.class,
            StandardEachTagProcessor.class,
            StandardHrefTagProcessor.class,
            StandardIfTagProcessor.class,
            StandardInliningTextProcessor.class,
            StandardNonRemovableAttributeTagProcessor.class,
            StandardObjectTagProcessor.class,
            StandardRemovableAttributeTagProcessor.class,
            StandardRemoveTagProcessor.class,
            StandardSwitchTagProcessor.class,
            StandardTextTagProcessor.class,
            StandardUnlessTagProcessor.class,
            StandardWithTagProcessor.class,
            StandardXmlNsTagProcessor.class);

    private final RenderBudget budget;

    LetterDialect(RenderBudget budget) {
        this.budget = budget;
        setVariableExpressionEvaluator(this::evaluate);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return super.getProcessors(prefix).stream()
                .filter(processor -> KEPT.contains(processor.getClass()))
                .collect(Collectors.toSet());
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return new NoExpressionObjects();
    }

    private Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext execution) {
        budget.spendStep();
        boolean ofSelection = expression.getUseSelectionAsRoot();
        var functions = new LetterFunctions(context.getLocale());
        return new Expression(expression.getExpression(), name -> named(context, ofSelection, name), functions)
                .evaluate();
    }

    private static Object named(IExpressionContext context, boolean ofSelection, String name) {
        if (ofSelection && context instanceof ITemplateContext template && template.hasSelectionTarget()) {
            return Values.step(template.getSelectionTarget(), name);
        }
        if (!context.containsVariable(name)) {
            throw new TemplateFault("A letter has no (%s). Maybe one of %s is meant."
                    .formatted(name, new TreeSet<>(context.getVariableNames())));
        }
        return context.getVariable(name);
    }

    private static final class NoExpressionObjects implements IExpressionObjectFactory {

        @Override
        public Set<String> getAllExpressionObjectNames() {
            return Set.of();
        }

        @Override
        public Object buildObject(IExpressionContext context, String name) {
            return null;
        }

        @Override
        public boolean isCacheable(String name) {
            return true;
        }
    }
}
