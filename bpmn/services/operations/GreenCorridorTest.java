package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.testing.RecordedStreet;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.corridor.CorridorSignals.Way;
import de.amtsfluss.processes.traffic.corridor.GreenCorridor;
import de.amtsfluss.processes.traffic.corridor.GreenCorridors;
import de.amtsfluss.processes.traffic.corridor.GreenCorridors.Incident;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;

/** Units on their way find green, and the street gets its signals back whatever happens. */
class GreenCorridorTest {

    private final GreenCorridors corridors = TestHouse.get(GreenCorridors.class);
    private final RecordedStreet street = TestHouse.get(RecordedStreet.class);
    private final TrafficScene scene = new TrafficScene();
    private final Way way = new Way(scene.areaWithTraffic(), List.of("west-1", "west-2"));
    private final String incident = "incident-" + UUID.randomUUID();

    @Test
    void signalsAreReservedUntilTheUnitHasPassed() {
        GreenCorridor corridor = corridors
                .request(new Incident(incident, "4711"), "1-HLF20-1", way)
                .orElseThrow();
        scene.goesOn();
        assertThat(street.corridors()).contains(corridor.id());

        corridors.release(corridor.id());
        scene.goesOn();
        assertThat(street.corridors()).doesNotContain(corridor.id());
        assertThat(corridors.listOpen()).extracting(GreenCorridor::id).doesNotContain(corridor.id());
    }

    @Test
    void aCorridorNobodyReleasesEndsAfterTenMinutes() {
        GreenCorridor corridor = corridors
                .request(new Incident(incident, "4711"), "1-HLF20-1", way)
                .orElseThrow();
        scene.goesOn();

        String instance = TestHouse.get(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(corridor.id().toString())
                .singleResult()
                .getId();
        var jobs = TestHouse.get(ManagementService.class);
        jobs.executeJob(
                jobs.createJobQuery().processInstanceId(instance).singleResult().getId());
        scene.goesOn();

        assertThat(street.corridors()).doesNotContain(corridor.id());
    }

    @Test
    void aReleaseThatComesBeforeTheSignalsAreReservedHarmsNothing() {
        GreenCorridor corridor = corridors
                .request(new Incident(incident, "4711"), "1-HLF20-1", way)
                .orElseThrow();

        corridors.release(corridor.id());
        scene.goesOn();
        corridors.release(corridor.id());
        scene.goesOn();

        assertThat(street.corridors()).doesNotContain(corridor.id());
    }

    @Test
    void aUnitHasOneCorridorPerIncidentHoweverOftenItsMessageComes() {
        assertThat(corridors.request(new Incident(incident, "4711"), "1-HLF20-1", way))
                .isPresent();
        assertThat(corridors.request(new Incident(incident, "4711"), "1-HLF20-1", way))
                .isEmpty();
        assertThat(corridors.request(new Incident(incident, "4711"), "1-RTW-1", way))
                .isPresent();
    }
}
