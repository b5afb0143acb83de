package de.amtsfluss.processes.traffic;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.traffic.Publication.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a traffic engineer may do with plans. A plan comes into force only by a second person. */
@Component
public class Plans {

    private static final int SHOWN = 50;

    private final PlanTable table;
    private final Publications publications;
    private final RunTable runs;
    private final Operations operations;
    private final Journal journal;

    Plans(PlanTable table, Publications publications, RunTable runs, Operations operations, Journal journal) {
        this.table = table;
        this.publications = publications;
        this.runs = runs;
        this.operations = operations;
        this.journal = journal;
    }

    /** Newest first. */
    public List<PlanVersion> list(Person person, String area) {
        TrafficDesk.admit(person);
        return table.list(area);
    }

    public Optional<PlanVersion> findInForce(Person person, String area) {
        TrafficDesk.admit(person);
        return table.findInForce(area);
    }

    public Optional<PlanVersion> findOfRun(Person person, UUID run) {
        TrafficDesk.admit(person);
        return table.findOfRun(run);
    }

    /** What the plan replaced when it came into force, or would replace now; empty for the plan in force that was the first. */
    public Optional<PlanVersion> findReplaced(Person person, PlanVersion plan) {
        TrafficDesk.admit(person);
        return publications.findBefore(plan.id()).or(() -> table.findInForce(plan.area())
                .filter(now -> !now.id().equals(plan.id())));
    }

    /** What the street of the area showed when, newest first. */
    public List<Publication> listPublications(Person person, String area) {
        TrafficDesk.admit(person);
        return publications.list(area, SHOWN);
    }

    /** The plan as {@link SignalPlanning} writes it. */
    public String content(Person person, UUID plan) {
        TrafficDesk.admit(person);
        return table.content(plan);
    }

    /**
     * Lets the run's process go on: it publishes the plan.
     *
     * @throws FourEyes if this person asked for the run
     * @throws NotAllowed if the run does not wait for approval
     */
    @Transactional
    public void approve(Person person, UUID run) {
        PlanVersion plan = waiting(person, run);
        if (plan.proposedBy().equals(person.id())) {
            throw new FourEyes(person.id());
        }
        table.approve(plan.id(), person.id());
        operations.complete(Runs.MODEL, run.toString(), "approve", Map.of("approved", true));
        note(person, plan, "plan-approved", "");
    }

    /**
     * Anybody admitted may refuse, who asked for the run too.
     *
     * @param reason for the journal; may be empty
     */
    @Transactional
    public void reject(Person person, UUID run, String reason) {
        PlanVersion plan = waiting(person, run);
        table.reject(plan.id());
        runs.become(run, RunState.REJECTED);
        operations.complete(Runs.MODEL, run.toString(), "approve", Map.of("approved", false));
        note(person, plan, "plan-rejected", reason.strip());
    }

    /**
     * Puts the plan before this one into force again.
     *
     * @throws NotAllowed if the plan is not in force any more
     * @throws UnsafePlan if the plan before breaks a rule
     */
    @Transactional
    public void rollBack(Person person, UUID plan) {
        TrafficDesk.admit(person);
        PlanVersion inForce = table.find(plan)
                .filter(version -> version.state() == PlanVersion.State.IN_FORCE)
                .orElseThrow(() -> new NotAllowed("The plan (%s) is not in force.".formatted(plan)));
        publications.findBefore(plan).ifPresent(before -> {
            publications.publish(before, Reason.ROLLED_BACK_BY_HAND, person.id());
            inForce.run()
                    .filter(run -> runs.become(run, RunState.ROLLED_BACK))
                    .ifPresent(run -> operations.cancel(Runs.MODEL, run.toString(), "rolled back"));
        });
    }

    private PlanVersion waiting(Person person, UUID run) {
        TrafficDesk.admit(person);
        return runs.find(run)
                .filter(found -> found.state() == RunState.AWAITING_APPROVAL)
                .flatMap(found -> table.findOfRun(run))
                .orElseThrow(() -> new NotAllowed("The run (%s) does not wait for approval.".formatted(run)));
    }

    private void note(Person person, PlanVersion plan, String event, String reason) {
        var details = new LinkedHashMap<String, String>();
        details.put("version", String.valueOf(plan.version()));
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        journal.write("traffic-area", plan.area(), person.id(), event, details);
    }

    /** A plan needs a second person. */
    public static final class FourEyes extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FourEyes(String person) {
            super("The plan was asked for by (%s), who cannot approve it. Maybe a colleague can.".formatted(person));
        }
    }
}
