package de.amtsfluss.processes.engine;

import de.amtsfluss.processes.cases.CaseNumber;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells the process of a case that something happened. */
@Component
public class CaseMessages {

    private final RuntimeService runtime;

    CaseMessages(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /**
     * Joins the caller's transaction.
     *
     * @param variables enums, numbers, booleans and short strings
     * @throws NobodyWaits if the process is not (yet) at a place that waits for this message
     */
    public void correlate(CaseNumber number, String message, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException e) {
            throw new NobodyWaits("The process of case (%s) does not wait for (%s).".formatted(number, message));
        }
    }

    public static final class NobodyWaits extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyWaits(String message) {
            super(message);
        }
    }
}
