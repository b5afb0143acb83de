package operations;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.testing.RecordedStreet;
import de.amtsfluss.processes.testing.RecordedWorld;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.HandOutClock;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.PlanVersion.State;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.Publication;
import de.amtsfluss.processes.traffic.Publication.Reason;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunPreview;
import de.amtsfluss.processes.traffic.RunPreviews;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.Runs;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import de.amtsfluss.processes.traffic.report.RunReports;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** A better plan comes into the street only by two persons, and leaves it again where it does not keep its promise. */
class SignalPlanRunTest {

    private static final Person ENGINEER = engineer("verkehr");
    private static final Person COLLEAGUE = engineer("kollegin");

    private final TrafficScene scene = new TrafficScene();
    private final Runs runs = TestHouse.get(Runs.class);
    private final Plans plans = TestHouse.get(Plans.class);
    private final RunPreviews previews = TestHouse.get(RunPreviews.class);
    private final RecordedStreet street = TestHouse.get(RecordedStreet.class);
    private final String area = scene.areaWithTraffic();

    @BeforeEach
    void recover() {
        street.recover();
    }

    @Test
    void aBetterPlanIsApprovedByASecondPersonPublishedWatchedAndKept() {
        OptimisationRun run = request();
        scene.goesOn();
        assertThat(state(run)).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(street.handouts(area)).hasSize(1);

        plans.approve(COLLEAGUE, run.id());
        scene.goesOn();
        assertThat(state(run)).isEqualTo(RunState.WATCHING);
        assertThat(street.handouts(area)).hasSize(2);
        assertThat(inForce().run()).contains(run.id());

        scene.timePasses(run);
        assertThat(state(run)).isEqualTo(RunState.KEPT);
        assertThat(inForce().run()).contains(run.id());
    }

    @Test
    void theOfficeIsToldOnceThatAPlanWaitsForASecondPerson() {
        OptimisationRun run = request();
        scene.goesOn();

        List<Notice> told = TestHouse.get(RecordedWorld.class).notices().stream()
                .filter(notice -> notice.link().orElseThrow().target().getPath().equals("/laeufe/" + run.id()))
                .toList();
        assertThat(told).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).isEqualTo("Signalplan Probe: wartet auf Freigabe");
            assertThat(notice.paragraphs().getFirst()).contains("jede andere Person");
        });
        plans.reject(COLLEAGUE, run.id(), "");
        assertThat(state(run)).isEqualTo(RunState.REJECTED);
    }

    @Test
    void whoAskedForThePlanCannotApproveItWhicheverDoorTheyTry() {
        OptimisationRun run = request();
        scene.goesOn();

        assertThatThrownBy(() -> plans.approve(ENGINEER, run.id())).isInstanceOf(Plans.FourEyes.class);
        assertThatThrownBy(() -> TestDatabase.jdbc()
                        .sql("update signal_plan set state = 'APPROVED', approved_by = proposed_by where run = ?")
                        .param(run.id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("signal_plan_four_eyes");
        scene.completesTheApprovalBehindTheBack(run);
        assertThat(state(run)).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(street.handouts(area)).hasSize(1);
    }

    @Test
    void aStreetThatGetsWorseTakesThePlanBackByItself() {
        scene.streetWaits(area, inForce().id(), 20);
        OptimisationRun run = request();
        scene.goesOn();
        plans.approve(COLLEAGUE, run.id());
        scene.goesOn();
        scene.streetWaits(area, inForce().id(), 40);

        scene.timePasses(run);

        assertThat(state(run)).isEqualTo(RunState.ROLLED_BACK);
        assertThat(inForce().version()).isEqualTo(1);
        assertThat(street.handouts(area)).last().extracting("version").isEqualTo(1);
    }

    @Test
    void oneStepBringsThePlanBeforeBack() {
        OptimisationRun run = request();
        scene.goesOn();
        plans.approve(COLLEAGUE, run.id());
        scene.goesOn();

        plans.rollBack(ENGINEER, inForce().id());

        assertThat(inForce().version()).isEqualTo(1);
        assertThat(state(run)).isEqualTo(RunState.ROLLED_BACK);
        assertThat(request().state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void whatTheStreetDidNotTakeIsBroughtAgainUntilItDoes() {
        OptimisationRun run = request();
        scene.goesOn();
        street.goAway();
        plans.approve(COLLEAGUE, run.id());
        scene.goesOn();
        var clock = TestHouse.get(HandOutClock.class);
        clock.look();
        assertThat(street.handouts(area)).extracting(Handout::version).containsExactly(1);

        street.recover();
        clock.look();
        clock.look();

        assertThat(street.handouts(area)).extracting(Handout::version).containsExactly(1, 2);
    }

    @Test
    void aPlanThatBreaksARuleAtTheBorderStaysOutsideAndNothingChanges() {
        OptimisationRun run = request();
        scene.goesOn();
        plans.approve(COLLEAGUE, run.id());
        street.everyPlanBreaks("K1 and F1 green together");
        scene.goesOn();

        assertThat(inForce().version()).isEqualTo(1);
        assertThat(street.handouts(area)).hasSize(1);
        assertThat(runs.run(ENGINEER, run.id()).failure())
                .hasValueSatisfying(text -> assertThat(text).contains("K1 and F1 green together"));
    }

    @Test
    void theAreaRemembersWhatItsStreetShowedWhenAndWhy() {
        OptimisationRun run = request();
        scene.goesOn();
        plans.approve(COLLEAGUE, run.id());
        scene.goesOn();
        plans.rollBack(ENGINEER, inForce().id());

        assertThat(plans.listPublications(ENGINEER, area))
                .extracting(Publication::reason)
                .containsExactly(Reason.ROLLED_BACK_BY_HAND, Reason.RUN, Reason.FIRST);
        assertThat(plans.listPublications(ENGINEER, area))
                .allSatisfy(publication -> assertThat(publication.handedOutAt()).isPresent());
        PlanVersion found = plans.findOfRun(ENGINEER, run.id()).orElseThrow();
        assertThat(plans.findReplaced(ENGINEER, found))
                .map(PlanVersion::version)
                .contains(1);
    }

    @Test
    void aRunIsTriedOnPaperBeforeItBegins() {
        assertThat(previews.preview(ENGINEER, area, parameters()).underWay()).isEmpty();
        assertThat(previews.preview(ENGINEER, area, parameters()).takes()).isEmpty();
        OptimisationRun run = request();
        scene.goesOn();

        RunPreview preview = previews.preview(ENGINEER, area, parameters());
        assertThat(preview.underWay()).contains(run.id());
        assertThat(preview.takes()).isPresent();
        assertThat(preview.usable()).isTrue();
        assertThat(previews.preview(ENGINEER, scene.areaWithStuckDetectors(), parameters()))
                .returns(false, RunPreview::usable)
                .returns(1, RunPreview::detectors)
                .returns(0, RunPreview::believed);
    }

    @Test
    void aRunThatHasGivenUpGoesOnWhenAPersonSaysSo() {
        street.breakDownAt(4);
        OptimisationRun run = request();
        scene.goesOn();
        for (int attempt = 0; attempt < 10 && !runs.hasGivenUp(ENGINEER, run.id()); attempt++) {
            scene.triesAgain();
        }
        assertThat(runs.hasGivenUp(ENGINEER, run.id())).isTrue();
        street.recover();

        runs.tryAgain(ENGINEER, run.id());
        scene.goesOn();

        assertThat(state(run)).isEqualTo(RunState.AWAITING_APPROVAL);
        assertThat(runs.run(ENGINEER, run.id()).generation()).isEqualTo(10);
    }

    @Test
    void theCouncilIsToldWhatTheNumbersSay() {
        OptimisationRun run = request();
        scene.goesOn();

        assertThat(TestHouse.get(RunReports.class).summary(ENGINEER, run.id(), Locale.GERMAN))
                .anySatisfy(sentence ->
                        assertThat(sentence).contains("Am meisten verliert Probestraße links: 4,0 Sekunden"))
                .last(as(InstanceOfAssertFactories.STRING))
                .contains("gilt noch nicht");
    }

    @Test
    void aSearchThatWasCutOffGoesOnFromItsLastGenerationToTheSamePlan() {
        OptimisationRun whole = request();
        scene.goesOn();
        String expected = content(whole);
        runs.cancel(ENGINEER, whole.id());
        int before = street.generations(area);

        street.breakDownAt(7);
        OptimisationRun cut = request();
        scene.goesOn();
        assertThat(runs.run(ENGINEER, cut.id()).generation()).isEqualTo(6);
        assertThat(runs.run(ENGINEER, cut.id()).failure())
                .hasValueSatisfying(text -> assertThat(text).contains("went down"));
        street.recover();
        scene.triesAgain();

        assertThat(content(cut)).isEqualTo(expected);
        assertThat(street.generations(area) - before).isEqualTo(10);
        assertThat(runs.run(ENGINEER, cut.id()).convergence()).hasSize(10);
    }

    @Test
    void aCancelledSearchStopsAtItsNextGeneration() {
        OptimisationRun run = request();
        street.duringEachGeneration(() -> runs.cancel(ENGINEER, run.id()));
        scene.goesOn();

        assertThat(state(run)).isEqualTo(RunState.CANCELLED);
        assertThat(street.generations(area)).isEqualTo(1);
    }

    @Test
    void aPlanThatIsNotSurelyBetterIsNotOffered() {
        street.newPlansDelay(30);
        OptimisationRun run = request();
        scene.goesOn();

        assertThat(state(run)).isEqualTo(RunState.NOT_BETTER);
        assertThat(plans.findOfRun(ENGINEER, run.id()).orElseThrow().state()).isEqualTo(State.REJECTED);
        assertThatThrownBy(() -> plans.approve(COLLEAGUE, run.id())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void detectorsThatAlwaysSayTheSameEndTheRun() {
        String lying = scene.areaWithStuckDetectors();
        OptimisationRun run = runs.request(ENGINEER, lying, parameters());
        scene.goesOn();

        assertThat(state(run)).isEqualTo(RunState.DATA_UNUSABLE);
    }

    @Test
    void anAreaHasOneRunAtATimeAndCitizensHaveNone() {
        request();

        assertThatThrownBy(this::request).isInstanceOf(Runs.Overlap.class);
        var citizen = new Person("ada", "Ada", "", Set.of(Role.CITIZEN), Set.of());
        assertThatThrownBy(() -> runs.request(citizen, area, parameters())).isInstanceOf(NotAllowed.class);
    }

    private OptimisationRun request() {
        return runs.request(ENGINEER, area, parameters());
    }

    private RunState state(OptimisationRun run) {
        return runs.run(ENGINEER, run.id()).state();
    }

    private PlanVersion inForce() {
        return plans.findInForce(ENGINEER, area).orElseThrow();
    }

    private String content(OptimisationRun run) {
        return plans.content(
                ENGINEER, plans.findOfRun(ENGINEER, run.id()).orElseThrow().id());
    }

    private static RunParameters parameters() {
        return new RunParameters(7, 10, 8, 60, 6, 24, 5, false);
    }

    private static Person engineer(String id) {
        return new Person(id, id, "", Set.of(Role.TRAFFIC_ENGINEER), Set.of());
    }
}
