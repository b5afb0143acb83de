package de.amtsfluss.processes.tasks;

import java.util.Optional;

/**
 * @param scope whose tasks
 * @param service key, empty for all
 * @param text part of case number, applicant or task name; empty for all
 * @param offset how many to pass over
 * @param limit how many at most, up to 200
 */
public record TaskFilter(Scope scope, Optional<String> service, String text, Sort sort, int offset, int limit) {

    public enum Scope {
        MINE,
        OFFICES,
        UNCLAIMED
    }

    public enum Sort {
        OLDEST_FIRST,
        NEWEST_FIRST,
        DUE_FIRST
    }

    public static TaskFilter of(Scope scope) {
        return new TaskFilter(scope, Optional.empty(), "", Sort.OLDEST_FIRST, 0, 50);
    }
}
