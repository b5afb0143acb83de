package de.amtsfluss.processes.modelling;

import java.util.List;

/** The package has errors; nothing was published. */
public final class Unsound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    Unsound(List<Finding> findings) {
        super("The package has %d errors.".formatted(findings.size()));
        this.findings = List.copyOf(findings);
    }

    /** Never empty. */
    public List<Finding> findings() {
        return findings;
    }
}
