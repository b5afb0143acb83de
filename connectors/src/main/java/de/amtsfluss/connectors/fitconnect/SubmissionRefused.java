package de.amtsfluss.connectors.fitconnect;

import java.util.List;

/** A submission that cannot be accepted, with the reasons; rejected already where auto-reject is on. */
public final class SubmissionRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    SubmissionRefused(List<Problem> problems) {
        super(problems.toString());
        this.problems = problems;
    }

    SubmissionRefused(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
