package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.emergency.Alarm;
import de.amtsfluss.processes.situation.emergency.Corridors;
import de.amtsfluss.processes.situation.emergency.Emergencies;
import de.amtsfluss.processes.testing.RecordedStreet;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.corridor.CorridorSignals.Way;
import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units find green because of what they are called to, and the street gets its signals back when it is over. */
class EmergencyCorridorTest {

    private final EmergencyScene scene = new EmergencyScene();
    private final Corridors corridors = TestHouse.get(Corridors.class);
    private final Emergencies emergencies = TestHouse.get(Emergencies.class);
    private final RecordedStreet street = TestHouse.get(RecordedStreet.class);

    @BeforeEach
    void signalsAreNear() {
        street.leadsThere(Optional.of(new Way(new TrafficScene().areaWithTraffic(), List.of("west-1"))));
    }

    @AfterEach
    void signalsAreFar() {
        street.leadsThere(Optional.empty());
    }

    @Test
    void aFireAsksForGreenForEachUnitAndItsEndGivesItBack() {
        UUID emergency = scene.alarm("B3 Wohnungsbrand").emergency();
        scene.goesOn();
        assertThat(corridors.list(emergency))
                .extracting(GreenCorridor::unit)
                .containsExactlyInAnyOrder(EmergencyScene.ENGINE.name(), EmergencyScene.PATROL.name());
        assertThat(corridors.list(emergency)).allMatch(one -> one.reservedAt().isPresent());

        emergencies.close(emergency, "control-room");
        scene.goesOn();
        assertThat(corridors.list(emergency)).allMatch(one -> one.releasedAt().isPresent());
    }

    @Test
    void aStormWaitsForADispatcher() {
        UUID emergency = scene.alarm("UNWETTER").emergency();
        assertThat(corridors.list(emergency)).isEmpty();

        assertThat(corridors.request(emergencies.emergency(emergency), "LF 20")).isPresent();
        assertThat(corridors.request(emergencies.emergency(emergency), "LF 20")).isEmpty();
    }

    @Test
    void anExerciseNeverTurnsSignalsByItself() {
        UUID exercise = emergencies
                .take(
                        new Alarm(
                                "probe",
                                UUID.randomUUID().toString(),
                                "B3",
                                "",
                                "Probeweg 1",
                                Optional.of(scene.at(0, 0)),
                                List.of(EmergencyScene.ENGINE),
                                scene.now(),
                                true),
                        "probe")
                .emergency();

        assertThat(corridors.list(exercise)).isEmpty();
    }
}
