package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.forms.Finding;
import java.util.List;

/** The data do not satisfy the form of the service; nothing was stored. */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Rejected(List<Finding> findings) {
        super("The submission has %d findings.".formatted(findings.size()));
        this.findings = List.copyOf(findings);
    }

    /** What is wrong, field by field; never empty. */
    public List<Finding> findings() {
        return findings;
    }
}
