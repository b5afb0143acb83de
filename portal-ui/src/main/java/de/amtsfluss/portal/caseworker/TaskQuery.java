package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.router.QueryParameters;
import de.amtsfluss.processes.tasks.TaskFilter;
import de.amtsfluss.processes.tasks.TaskFilter.Scope;
import de.amtsfluss.processes.tasks.TaskFilter.Sort;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What somebody asks of the task list, as it stands in the address. */
record TaskQuery(Scope scope, Sort sort, String text, int page) implements Serializable {

    static final TaskQuery FIRST = new TaskQuery(Scope.OFFICES, Sort.OLDEST_FIRST, "", 0);

    /** Whatever is missing or misspelt is as at first. */
    static TaskQuery from(QueryParameters parameters) {
        return new TaskQuery(
                choice(Scope.values(), parameters, "wessen").orElse(FIRST.scope),
                choice(Sort.values(), parameters, "folge").orElse(FIRST.sort),
                parameters.getSingleParameter("suche").orElse(""),
                parameters
                        .getSingleParameter("seite")
                        .filter(n -> n.matches("\\d{1,4}"))
                        .map(Integer::parseInt)
                        .orElse(0));
    }

    QueryParameters parameters() {
        return QueryParameters.simple(
                Map.of("wessen", scope.name(), "folge", sort.name(), "suche", text, "seite", String.valueOf(page)));
    }

    TaskFilter filter(int size) {
        return new TaskFilter(scope, Optional.empty(), text, sort, page * size, size);
    }

    TaskQuery of(Scope other) {
        return new TaskQuery(other, sort, text, 0);
    }

    TaskQuery by(Sort other) {
        return new TaskQuery(scope, other, text, 0);
    }

    TaskQuery with(String other) {
        return new TaskQuery(scope, sort, other, 0);
    }

    TaskQuery onPage(int other) {
        return new TaskQuery(scope, sort, text, other);
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] values, QueryParameters parameters, String name) {
        String given = parameters.getSingleParameter(name).orElse("");
        return Arrays.stream(values).filter(value -> value.name().equals(given)).findFirst();
    }
}
