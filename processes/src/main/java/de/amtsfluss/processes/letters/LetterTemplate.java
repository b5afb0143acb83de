package de.amtsfluss.processes.letters;

import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** Fills a template with a model. <code>#{key}</code> is a text of the service package or else a label of the house. */
final class LetterTemplate {

    private final TemplateEngine engine = new TemplateEngine();
    private final RenderBudget budget = new RenderBudget();

    LetterTemplate() {
        engine.setDialect(new LetterDialect(budget));
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setMessageResolver(new Labels());
    }

    /** @throws TemplateFault naming what the template may not or cannot do */
    String fill(String template, Map<String, Object> plainModel, Locale locale) {
        TemplateRules.check(template);
        Writer writer = budget.writer();
        try {
            engine.process(template, new Context(locale, plainModel), writer);
        } catch (TemplateEngineException e) {
            throw cause(e);
        }
        return writer.toString();
    }

    private static TemplateFault cause(TemplateEngineException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TemplateFault fault) {
                return fault;
            }
        }
        return new TemplateFault("The template cannot be filled: %s".formatted(e.getMessage()), e);
    }

    private static final class Labels extends AbstractMessageResolver {

        @Override
        public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            Object text = Values.step(context.getVariable("texts"), key);
            return text == null ? LetterLanguages.label(key, context.getLocale()) : text.toString();
        }

        @Override
        public String createAbsentMessageRepresentation(
                ITemplateContext context, Class<?> origin, String key, Object[] parameters) {
            throw new TemplateFault("There is no text (%s). Maybe it is missing in texts_de.yaml.".formatted(key));
        }
    }
}
