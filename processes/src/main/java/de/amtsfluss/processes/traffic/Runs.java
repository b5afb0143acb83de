package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.Operations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a traffic engineer may do with runs. */
@Component
public class Runs {

    static final String MODEL = "signal-plan-run";

    private final RunTable table;
    private final TrafficAreas areas;
    private final Operations operations;
    private final Journal journal;

    Runs(RunTable table, TrafficAreas areas, Operations operations, Journal journal) {
        this.table = table;
        this.areas = areas;
        this.operations = operations;
        this.journal = journal;
    }

    /**
     * Queues a run; its process begins with the commit.
     *
     * @throws Overlap if a run of the area is under way
     * @throws IllegalArgumentException if a parameter is out of bounds
     */
    @Transactional
    public OptimisationRun request(Person person, String area, RunParameters parameters) {
        TrafficDesk.admit(person);
        areas.area(area);
        if (!parameters.faults().isEmpty()) {
            throw new IllegalArgumentException("The parameters %s are out of bounds.".formatted(parameters.faults()));
        }
        return begin(person.id(), area, parameters, Optional.empty()).orElseThrow(() -> new Overlap(area));
    }

    /**
     * On behalf of a schedule.
     *
     * @return empty if a run of the area is under way
     */
    @Transactional
    public Optional<OptimisationRun> requestIfFree(String by, String area, RunParameters parameters, UUID schedule) {
        return begin(by, area, parameters, Optional.of(schedule));
    }

    /** Newest first. */
    public List<OptimisationRun> list(Person person, int limit) {
        TrafficDesk.admit(person);
        return table.list(Math.min(limit, 500));
    }

    /** Runs of others that this person may approve. */
    public int countWaitingFor(Person person) {
        TrafficDesk.admit(person);
        return table.countAwaitingApproval(person.id());
    }

    /** @throws NotAllowed if there is no such run */
    public OptimisationRun run(Person person, UUID id) {
        TrafficDesk.admit(person);
        return table.find(id).orElseThrow(() -> new NotAllowed("There is no run (%s).".formatted(id)));
    }

    /** Nothing happens to a run that has ended or whose plan the street has already; work under way stops shortly. */
    @Transactional
    public void cancel(Person person, UUID id) {
        OptimisationRun run = run(person, id);
        if (run.state() != RunState.WATCHING && table.become(id, RunState.CANCELLED)) {
            operations.cancel(MODEL, id.toString(), "cancelled by " + person.id());
            journal.write("traffic-area", run.area(), person.id(), "run-cancelled", Map.of("run", id.toString()));
        }
    }

    /** A step was tried as often as its profile says and waits for a person now. */
    public boolean hasGivenUp(Person person, UUID id) {
        TrafficDesk.admit(person);
        return operations.hasGivenUp(MODEL, id.toString());
    }

    /** Lets a run that has given up go on: a search from its last generation. */
    @Transactional
    public void tryAgain(Person person, UUID id) {
        OptimisationRun run = run(person, id);
        if (operations
                .findRunning(MODEL, id.toString())
                .filter(operations::tryAgain)
                .isPresent()) {
            journal.write("traffic-area", run.area(), person.id(), "run-tried-again", Map.of("run", id.toString()));
        }
    }

    private Optional<OptimisationRun> begin(String by, String area, RunParameters parameters, Optional<UUID> schedule) {
        Optional<UUID> id = table.insert(area, parameters, by, schedule);
        id.ifPresent(run -> {
            operations.start(MODEL, run.toString(), variables(run, parameters));
            journal.write("traffic-area", area, by, "run-requested", Map.of("run", run.toString()));
        });
        return id.map(table::run);
    }

    private static Map<String, Object> variables(UUID run, RunParameters parameters) {
        var variables = new HashMap<String, Object>();
        variables.put("runId", run.toString());
        variables.put("rehearsal", parameters.rehearsal());
        variables.put("watchFor", "PT%dM".formatted(parameters.watchMinutes()));
        return variables;
    }

    /** A run of the area is under way. */
    public static final class Overlap extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overlap(String area) {
            super("A run of the area (%s) is under way. Maybe it waits for approval.".formatted(area));
        }
    }
}
