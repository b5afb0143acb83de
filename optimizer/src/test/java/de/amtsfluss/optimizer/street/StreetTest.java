package de.amtsfluss.optimizer.street;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.network.Network;
import de.amtsfluss.optimizer.network.Routes;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.plan.JunctionPlan;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalArea;
import de.amtsfluss.optimizer.plan.SignalPlan;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StreetTest {
    private static final Area AREA = ShippedAreas.corridor().area();
    private static final SignalPlan LOCAL = ProgramPlan.of(SignalArea.of(AREA)).plan();

    private final Street street = street();

    private static Street street() {
        return new Street(AREA, 7, LocalDateTime.parse("2026-11-25T09:00"), 86_400);
    }

    private static void play(Street street, int seconds) {
        for (int second = 0; second < seconds; second++) {
            street.second(Instant.ofEpochSecond(second));
        }
    }

    @Test
    void theSameSeedGivesTheSameStreet() {
        Street other = street();
        play(street, 300);
        play(other, 300);

        assertThat(street.vehicles()).isEqualTo(other.vehicles()).hasSizeGreaterThan(50);
        assertThat(street.takeReports()).isEqualTo(other.takeReports()).isNotEmpty();
    }

    @Test
    void signalsFollowThePlanTheyTook() {
        street.take(LOCAL);
        play(street, 200);

        for (int second = 200; second < 300; second++) {
            play(street, 1);
            String shown = street.pictures().get(1);
            assertThat(shown).isEqualTo(LOCAL.pictureAt("k2", second));
        }
        assertThat(street.unsafePictures()).isZero();
        assertThat(street.states()).allSatisfy(state -> assertThat(state.rung()).isEqualTo(StreetRung.FIXED_PLAN));
    }

    @Test
    void aPlanThatTurnsUpInTheMiddleBreaksNoRule() {
        play(street, 137);
        street.take(shifted(40));
        play(street, 200);
        street.take(LOCAL);
        street.control(true);
        play(street, 60);
        street.control(false);
        play(street, 120);

        assertThat(street.unsafePictures()).isZero();
    }

    private static SignalPlan shifted(int seconds) {
        List<JunctionPlan> junctions = LOCAL.junctions().stream()
                .map(junction -> junction.shiftedTo(junction.offset() + seconds))
                .toList();
        return SignalPlan.of(LOCAL.area(), junctions);
    }

    @Test
    void detectorsCountWhoDrivesOverThem() {
        street.take(LOCAL);
        play(street, 1_200);

        double counted = street.takeReports().stream()
                .filter(report -> report.detector().matches("k1-west-[12]"))
                .mapToInt(Street.Report::vehicles)
                .sum();
        double expected = AREA.traffic().flows().stream()
                .filter(flow ->
                        AREA.network().edge(flow.edges().getFirst()).id().equals("west-k1"))
                .filter(flow -> flow.edges().size() > 3)
                .mapToDouble(flow -> flow.vehiclesPerHour() * 0.66 / 3)
                .sum();
        assertThat(counted).isBetween(expected * 0.6, expected * 1.3);
    }

    @Test
    void detectorsCanBeLostRepeatLagAndFreeze() {
        street.cause(new Trouble(0.25, 0.25, 0.25, 0.25, 300));
        play(street, 900);
        List<Street.Report> reports = street.takeReports();

        long silent = AREA.detectors().stream()
                .filter(detector ->
                        reports.stream().noneMatch(report -> report.detector().equals(detector.id())))
                .count();
        assertThat(silent).isBetween(10L, 45L);
        assertThat(reports.size()).describedAs("some come twice").isGreaterThan((int)
                reports.stream().distinct().count());
        assertThat(reports.stream().map(Street.Report::at).toList())
                .describedAs("some come late")
                .isNotEqualTo(reports.stream().map(Street.Report::at).sorted().toList());
        long frozen = reports.stream()
                .collect(Collectors.groupingBy(
                        Street.Report::detector, Collectors.mapping(Street.Report::occupancy, Collectors.toSet())))
                .values()
                .stream()
                .filter(values -> values.size() == 1)
                .count();
        assertThat(frozen).isGreaterThan(10);
        assertThat(street.silentDetectors()).isBetween(0.2, 0.7);
    }

    @Test
    void anEmergencyFindsGreenAndTheOthersComeBackToTheirPlan() {
        Network network = AREA.network();
        List<Integer> route = new Routes(network)
                .shortest(
                        network.findEdge("k1n-k1").orElseThrow(),
                        network.findEdge("k6-east").orElseThrow());
        street.take(LOCAL);
        play(street, 400);
        street.reserve("corridor", route);
        play(street, 5);
        assertThat(street.states().getFirst().reason()).isEqualTo(StreetReason.RESERVED);
        play(street, 400);

        int green = street.travelled("corridor").orElseThrow();
        assertThat(green).describedAs("1.9 km, seconds").isLessThan(200);
        assertThat(street.states())
                .allSatisfy(state -> assertThat(state.reason()).isEqualTo(StreetReason.AS_ASKED));
        assertThat(street.unsafePictures()).isZero();
    }

    @Test
    void realTimeControlClimbsDownWithoutDataAndUpAgain() {
        street.take(LOCAL);
        street.control(true);
        play(street, 60);
        assertThat(rungs()).containsOnly(StreetRung.ROLLING_HORIZON);

        street.cause(new Trouble(1, 0, 0, 0, 0));
        play(street, 10);
        assertThat(rungs()).containsOnly(StreetRung.FIXED_PLAN);
        assertThat(street.dataAge()).isGreaterThan(5);

        street.cause(Trouble.NONE);
        play(street, 30);
        assertThat(rungs()).containsOnly(StreetRung.ROLLING_HORIZON);
        assertThat(street.unsafePictures()).isZero();
    }

    private List<StreetRung> rungs() {
        return street.states().stream().map(Street.MastState::rung).toList();
    }
}
