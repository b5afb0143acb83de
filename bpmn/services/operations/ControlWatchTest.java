package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.engine.Operations;
import de.amtsfluss.processes.testing.RecordedControl;
import de.amtsfluss.processes.testing.RecordedWorld;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.StreetControl.Rung;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.control.ControlAlarm;
import de.amtsfluss.processes.traffic.control.ControlAlarms;
import de.amtsfluss.processes.traffic.control.ControlWatch;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The control of an area climbs down; the traffic office hears of it only if it must, and the alarm ends by itself. */
class ControlWatchTest {

    private static final Person ENGINEER = new Person("verkehr", "Vera", "", Set.of(Role.TRAFFIC_ENGINEER), Set.of());

    private final RecordedControl control = TestHouse.get(RecordedControl.class);
    private final ControlAlarms alarms = TestHouse.get(ControlAlarms.class);
    private final RecordedWorld world = TestHouse.get(RecordedWorld.class);
    private final TrafficScene scene = new TrafficScene();
    private final String area = "area-" + UUID.randomUUID();

    @BeforeEach
    void anAreaInRealTime() {
        TestHouse.get(TrafficAreas.class).keep(new TrafficArea(area, area));
        control.put(area, Rung.ROLLING_HORIZON);
        looks();
    }

    @AfterEach
    void forget() {
        control.forget(area);
    }

    @Test
    void aShortDropBothersNobody() {
        control.put(area, Rung.ACTUATED);
        looks();
        control.put(area, Rung.ROLLING_HORIZON);
        looks();

        assertThat(running()).isFalse();
        assertThat(subjects()).isEmpty();
    }

    @Test
    void aLongDropIsToldOnceAndClosesItselfWhenTheControlIsBack() {
        control.put(area, Rung.FIXED_PLAN);
        looks();
        patienceEnds();
        looks();
        assertThat(subjects())
                .containsExactly("Signalsteuerung %s: Rückfall auf veröffentlichter Festzeitplan".formatted(area));
        assertThat(alarm().reason()).isEqualTo("STALE_DATA");
        assertThat(alarm().closedAt()).isEmpty();

        control.put(area, Rung.ROLLING_HORIZON);
        looks();

        assertThat(alarm().closedAt()).isPresent();
        assertThat(subjects()).contains("Signalsteuerung %s ist wieder da".formatted(area));
        assertThat(running()).isFalse();
    }

    @Test
    void onTheLocalProgramNobodyWaits() {
        control.put(area, Rung.LOCAL_PROGRAM);
        looks();

        assertThat(subjects()).hasSize(1);
    }

    @Test
    void whoTakesTheAlarmIsNamedAndItStaysOpenUntilTheControlIsBack() {
        control.put(area, Rung.LOCAL_PROGRAM);
        looks();

        assertThat(alarms.take(ENGINEER, area)).isTrue();
        assertThat(alarms.take(ENGINEER, area)).isFalse();
        assertThat(alarm().takenBy()).contains("verkehr");
        assertThat(alarm().closedAt()).isEmpty();

        control.put(area, Rung.ROLLING_HORIZON);
        looks();
        assertThat(alarm().closedAt()).isPresent();
    }

    private void looks() {
        TestHouse.get(ControlWatch.class).look();
        scene.goesOn();
    }

    private void patienceEnds() {
        var jobs = TestHouse.get(ManagementService.class);
        String instance = TestHouse.get(Operations.class)
                .findRunning("control-watch", area)
                .orElseThrow();
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(instance)
                .timers()
                .singleResult()
                .getId());
        scene.goesOn();
    }

    private boolean running() {
        return TestHouse.get(Operations.class)
                .findRunning("control-watch", area)
                .isPresent();
    }

    private ControlAlarm alarm() {
        return alarms.list(ENGINEER, 500).stream()
                .filter(alarm -> alarm.area().equals(area))
                .findFirst()
                .orElseThrow();
    }

    private List<String> subjects() {
        return world.notices().stream()
                .map(Notice::subject)
                .filter(subject -> subject.contains(area))
                .toList();
    }
}
