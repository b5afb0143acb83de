package de.amtsfluss.processes.decisions;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.springframework.stereotype.Component;

/** FEEL as decision tables use it, with the case's data in sight (docs/adr/0002). */
@Component
public final class CaseFeelEngine implements FeelEngine {

    private final FeelEngine engine = new ScalaFeelEngineFactory().createInstance();
    private final CaseContexts contexts;

    CaseFeelEngine(CaseContexts contexts) {
        this.contexts = contexts;
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        return engine.evaluateSimpleExpression(expression, contexts.widen(context));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String expression, String inputVariable, VariableContext context) {
        return engine.evaluateSimpleUnaryTests(expression, inputVariable, contexts.widen(context));
    }
}
