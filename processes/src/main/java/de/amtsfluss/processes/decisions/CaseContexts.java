package de.amtsfluss.processes.decisions;

import de.amtsfluss.processes.cases.CaseNumber;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the case's data and the municipality's parameters beside the process variables. */
@Component
final class CaseContexts {

    private final ObjectProvider<CaseKnowledge> knowledge;

    CaseContexts(ObjectProvider<CaseKnowledge> knowledge) {
        this.knowledge = knowledge;
    }

    /** Unchanged where no case is concerned. A process variable hides a field of the same name. */
    VariableContext widen(VariableContext variables) {
        TypedValue number = variables.resolve("caseNumber");
        if (number == null || !(number.getValue() instanceof String text)) {
            return variables;
        }
        return new Widened(variables, knowledge.getObject().of(new CaseNumber(text)));
    }

    private record Widened(VariableContext variables, Map<String, Object> known) implements VariableContext {

        @Override
        public TypedValue resolve(String name) {
            TypedValue variable = variables.resolve(name);
            return variable != null || !known.containsKey(name)
                    ? variable
                    : Variables.untypedValue(known.get(name), true);
        }

        @Override
        public boolean containsVariable(String name) {
            return variables.containsVariable(name) || known.containsKey(name);
        }

        @Override
        public Set<String> keySet() {
            var names = new HashSet<>(variables.keySet());
            names.addAll(known.keySet());
            return names;
        }
    }
}
