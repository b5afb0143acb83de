package de.amtsfluss.processes.testing;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.capability.CapabilityRunner;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.decisions.Decisions;
import de.amtsfluss.processes.engine.CaseProgress;
import de.amtsfluss.processes.handover.AcknowledgementLook;
import de.amtsfluss.processes.handover.Consignment;
import de.amtsfluss.processes.tasks.TaskCard;
import de.amtsfluss.processes.tasks.TaskList;
import de.amtsfluss.processes.tasks.TaskWork;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;

/** One case on its way. Every verb lets the case run on until it has to wait again. */
public final class Story {

    private static final Person ANYBODY = ServiceUnderTest.caseworker("tax-office", "order-office", "traffic-office");

    private final CaseNumber number;
    private final RecordedWorld world;

    Story(CaseNumber number, RecordedWorld world) {
        this.number = number;
        this.world = world;
    }

    public CaseNumber number() {
        return number;
    }

    /** A caseworker does this task with these answers. */
    public Story completes(String activity, Map<String, Object> answers) {
        TaskCard task = task(activity);
        TestHouse.get(TaskWork.class).claim(ANYBODY, task.id());
        TestHouse.get(TaskWork.class).complete(ANYBODY, task.id(), answers);
        return goesOn();
    }

    /** The case waits for people at exactly these tasks. */
    public Story waitsFor(String... activities) {
        assertThat(openTasks()).extracting(TaskCard::activity).containsExactlyInAnyOrder(activities);
        return this;
    }

    /** The decision's rule that hit for each item, or the only one. */
    public Story decides(String decision, String... rules) {
        assertThat(TestHouse.get(Decisions.class).listOf(number).stream()
                        .filter(decided -> decided.key().equals(decision))
                        .map(decided -> decided.hits().getFirst().ruleId()))
                .containsExactly(rules);
        return this;
    }

    /** Exactly one consignment reached the specialist application. */
    public Consignment handedOver() {
        assertThat(world.consignments(number.value())).hasSize(1);
        return world.consignments(number.value()).getFirst();
    }

    /** The process went through these places, in any order. */
    public Story passed(String... activities) {
        assertThat(TestHouse.get(CaseProgress.class).completedActivities(number))
                .contains(activities);
        return this;
    }

    public Story endsAt(String end) {
        assertThat(TestHouse.get(CaseProgress.class).activeActivities(number)).isEmpty();
        assertThat(TestHouse.get(CaseProgress.class).completedActivities(number))
                .contains(end);
        assertThat(TestHouse.get(CaseFiles.class).caseFile(number).state()).isEqualTo(CaseState.CLOSED);
        return this;
    }

    /** Runs jobs, capabilities and acknowledgements until nothing is due any more. */
    public Story goesOn() {
        boolean moved = true;
        while (moved) {
            moved = runJobs() | TestHouse.get(CapabilityRunner.class).drain() > 0;
            moved |= TestHouse.get(AcknowledgementLook.class).now() > 0;
        }
        return this;
    }

    private static boolean runJobs() {
        ManagementService management = TestHouse.get(ManagementService.class);
        List<Job> due =
                management.createJobQuery().executable().withRetriesLeft().list();
        due.forEach(job -> {
            try {
                management.executeJob(job.getId());
            } catch (ProcessEngineException e) {
                throw new AssertionError("A step of the process failed.", e);
            }
        });
        return !due.isEmpty();
    }

    private TaskCard task(String activity) {
        return openTasks().stream()
                .filter(task -> task.activity().equals(activity))
                .findFirst()
                .orElseThrow(() -> new AssertionError("%s waits at %s, not at %s"
                        .formatted(number, TestHouse.get(CaseProgress.class).activeActivities(number), activity)));
    }

    private List<TaskCard> openTasks() {
        return TestHouse.get(TaskList.class).listOfCase(ANYBODY, number.value());
    }
}
