package de.amtsfluss.portal.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.services.ServiceDescription.Milestone;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseStepsTest {

    private static final List<Milestone> MILESTONES = List.of(
            new Milestone("received", List.of("chooseRoute")),
            new Milestone("checked", List.of("review")),
            new Milestone("registered", List.of("handOver")));

    @Test
    void whatWaitsForAClerkIsBeingChecked() {
        CaseSteps steps = CaseSteps.of(MILESTONES, List.of("review"), List.of("chooseRoute"), false);
        assertThat(steps.current()).isEqualTo(1);
        assertThat(steps.passed()).containsExactly(true, false, false);
    }

    @Test
    void aStepTheEndedCaseNeverReachedIsNotDone() {
        CaseSteps steps = CaseSteps.of(MILESTONES, List.of(), List.of("chooseRoute", "review"), true);
        assertThat(steps.ended()).isTrue();
        assertThat(steps.passed()).containsExactly(true, true, false);
    }

    @Test
    void aCaseJustReceivedIsAtItsFirstStep() {
        assertThat(CaseSteps.of(MILESTONES, List.of(), List.of(), false).current())
                .isZero();
    }
}
