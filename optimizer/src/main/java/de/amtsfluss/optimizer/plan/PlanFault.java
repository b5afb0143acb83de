package de.amtsfluss.optimizer.plan;

import java.util.List;

/** A plan that must not be shown to people in the street; it never came into being. */
public final class PlanFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<String> reasons;

    public PlanFault(String reason) {
        this(List.of(reason));
    }

    public PlanFault(List<String> reasons) {
        super(String.join(" ", reasons));
        this.reasons = List.copyOf(reasons);
    }

    /** Every rule it breaks, in words. */
    public List<String> reasons() {
        return reasons;
    }
}
