package de.amtsfluss.processes.traffic.observation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.database.TestDatabase;
import de.amtsfluss.processes.testing.TestHouse;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Detectors that repeat themselves, come late, mix up the order, fall silent or lie. */
class ObservationsTest {

    private static final Person ENGINEER = new Person("verkehr", "Vera", "", Set.of(Role.TRAFFIC_ENGINEER), Set.of());

    private final Observations observations = TestHouse.get(Observations.class);
    private final DetectorStates states = TestHouse.get(DetectorStates.class);
    private final String area = "area-" + UUID.randomUUID();
    private final String count = area + ":north:count";
    private final String occupancy = area + ":north:occupancy";
    private final Instant now = TestHouse.get(Clock.class).instant();
    private final Instant minute = now.truncatedTo(ChronoUnit.MINUTES).minusSeconds(60);

    @BeforeEach
    void aDetector() {
        TestHouse.get(TrafficAreas.class).keep(new TrafficArea(area, "Probe"));
        TestHouse.get(Datastreams.class)
                .register(List.of(
                        new Datastream(count, area, "north", ObservedProperty.VEHICLE_COUNT, 1),
                        new Datastream(occupancy, area, "north", ObservedProperty.OCCUPANCY, 1)));
    }

    @Test
    void sixtySecondsAreOneReadingInWhateverOrderAndHoweverOftenTheyCome() {
        var told = new ArrayList<Observation>();
        for (int second = 1; second <= 60; second++) {
            told.add(seen(count, second, second % 10 == 0 ? 1 : 0));
            told.add(seen(occupancy, second, second <= 30 ? 1 : 0));
            told.add(seen(count, second, second % 10 == 0 ? 1 : 0));
        }
        Collections.shuffle(told, new Random(4));

        Tally tally = observations.take(told.subList(0, 90)).plus(observations.take(told.subList(90, 180)));

        assertThat(tally.taken()).isEqualTo(120);
        assertThat(tally.duplicates()).isEqualTo(60);
        assertThat(reading("vehicles")).isEqualTo(6.0);
        assertThat(reading("seconds")).isEqualTo(60.0);
        assertThat(reading("occupancy")).isBetween(0.499, 0.501);
    }

    @Test
    void twoNodesThatTakeTheSameCountItOnce() {
        var told = new ArrayList<Observation>();
        for (int second = 1; second <= 60; second++) {
            told.add(seen(count, second, 1));
        }
        var backwards = new ArrayList<>(told).reversed();

        var one = CompletableFuture.supplyAsync(() -> observations.take(told));
        var other = CompletableFuture.supplyAsync(() -> observations.take(backwards));

        assertThat(one.join().plus(other.join())).satisfies(tally -> {
            assertThat(tally.taken()).isEqualTo(60);
            assertThat(tally.duplicates()).isEqualTo(60);
        });
        assertThat(reading("vehicles")).isEqualTo(60.0);
    }

    @Test
    void twoVehiclesWithinASecondAreTwo() {
        observations.take(List.of(
                new Observation(count, Optional.empty(), minute.plusMillis(5_020), Optional.empty(), 1),
                new Observation(count, Optional.empty(), minute.plusMillis(5_990), Optional.empty(), 1)));

        assertThat(reading("vehicles")).isEqualTo(2.0);
    }

    @Test
    void whatComesLateFindsItsPlaceAndIsNoted() {
        Instant anHourAgo = minute.minusSeconds(3_600);
        Tally tally = observations.take(List.of(
                seen(count, 60, 2),
                new Observation(count, Optional.empty(), anHourAgo.plusSeconds(60), Optional.empty(), 3)));

        assertThat(tally.late()).isEqualTo(1);
        assertThat(tally.taken()).isEqualTo(2);
        assertThat(reading("vehicles", anHourAgo.plusSeconds(60))).isEqualTo(3.0);
        assertThat(observations.take(List.of(seen(count, 1, 0))).outOfOrder()).isEqualTo(1);
    }

    @Test
    void whatCannotBeIsRefusedAndToldToTheEngineer() {
        Tally tally = observations.take(List.of(
                seen(count, 1, -1),
                seen(count, 2, 99),
                seen(occupancy, 1, 1.5),
                new Observation(count, Optional.empty(), now.plusSeconds(600), Optional.empty(), 1),
                new Observation("nobody:knows", Optional.empty(), now, Optional.empty(), 1)));

        assertThat(tally).isEqualTo(new Tally(0, 0, 0, 0, 5));
        assertThat(state().refused()).isEqualTo(4);
        assertThat(state().condition()).isEqualTo(DetectorState.Condition.WRONG_CLOCK);
    }

    @Test
    void aDetectorThatFallsSilentIsNoticedAndWhenItIsBackToo() {
        observations.take(List.of(seen(count, 60, 1)));
        assertThat(state().condition()).isEqualTo(DetectorState.Condition.SOUND);

        TestDatabase.jdbc()
                .sql("update detector_state set last_received_at = last_received_at - interval '1 hour' where area = ?")
                .param(area)
                .update();
        TestDatabase.jdbc()
                .sql("update detector_reading set received_at = received_at - interval '1 hour' where area = ?")
                .param(area)
                .update();
        assertThat(state().condition()).isEqualTo(DetectorState.Condition.SILENT);

        observations.take(List.of(seen(count, 59, 1)));
        assertThat(state().condition()).isEqualTo(DetectorState.Condition.SOUND);
    }

    @Test
    void aDetectorThatAlwaysSaysTheSameLies() {
        var told = new ArrayList<Observation>();
        for (int back = 0; back < 40; back++) {
            Instant until = minute.minusSeconds(60L * back);
            told.add(new Observation(count, Optional.of(until.minusSeconds(60)), until, Optional.empty(), 7));
        }
        observations.take(told);

        assertThat(state().condition()).isEqualTo(DetectorState.Condition.STUCK);
    }

    @Test
    void observationsAreReadAsSensorThingsWritesThem() {
        byte[] one = """
                {"phenomenonTime": "2026-11-24T07:59:00+01:00/2026-11-24T08:00:00+01:00",
                 "resultTime": "2026-11-24T07:00:02Z", "result": 12,
                 "Datastream": {"@iot.id": "hh-4711"}}""".getBytes(UTF_8);
        byte[] several = """
                [{"Datastream": {"@iot.id": 17}, "components": ["phenomenonTime", "result"],
                  "dataArray": [["2026-11-24T07:00:00Z", 1], ["2026-11-24T07:00:01Z", 0]]}]""".getBytes(UTF_8);

        assertThat(SensorThings.observations("other", one))
                .containsExactly(new Observation(
                        "hh-4711",
                        Optional.of(Instant.parse("2026-11-24T06:59:00Z")),
                        Instant.parse("2026-11-24T07:00:00Z"),
                        Optional.of(Instant.parse("2026-11-24T07:00:02Z")),
                        12));
        assertThat(SensorThings.dataArray(several))
                .extracting(Observation::datastream, Observation::result)
                .containsExactly(tuple("17", 1.0), tuple("17", 0.0));
        assertThatThrownBy(() -> SensorThings.observations("d", "{\"result\": \"viel\"}".getBytes(UTF_8)))
                .isInstanceOf(NotAnObservation.class);
        assertThatThrownBy(() -> SensorThings.observations("d", "[[[[".getBytes(UTF_8)))
                .isInstanceOf(NotAnObservation.class);
    }

    @Test
    void aThingBringsItsDatastreams() {
        byte[] thing = """
                {"name": "D17", "properties": {"area": "elsewhere"}, "Datastreams": [
                  {"@iot.id": "d17-c", "ObservedProperty": {"name": "vehicle count"}, "properties": {"seconds": 60}},
                  {"@iot.id": "d17-o", "ObservedProperty": {"name": "Belegung"}}]}""".getBytes(UTF_8);

        assertThat(SensorThings.things(Optional.of(area), thing))
                .containsExactly(
                        new Datastream("d17-c", area, "D17", ObservedProperty.VEHICLE_COUNT, 60),
                        new Datastream("d17-o", area, "D17", ObservedProperty.OCCUPANCY, 1));
    }

    @Test
    void aFileOfLoopsIsTakenOnceAndItsFaultyLinesAreTold() throws IOException {
        String csv = """
                Timestamp;Detector;Count;Occupancy;Seconds
                2026-11-23 08:05:00;D1;42;12,5 %;300
                2026-11-23T07:10:00Z;D1;"40";0.1;300
                2026-11-23 08:15:00;D1;viele;0,1;300
                ;D1;1;0,1;300
                2026-11-23 08:20:00;D1;9000;0,1;300
                """;
        var doors = TestHouse.get(DetectorImport.class);

        var first = doors.importCsv(ENGINEER, area, new ByteArrayInputStream(csv.getBytes(UTF_8)));
        var again = doors.importCsv(ENGINEER, area, new ByteArrayInputStream(csv.getBytes(UTF_8)));

        assertThat(first.readings()).isEqualTo(2);
        assertThat(first.fresh()).isEqualTo(2);
        assertThat(first.faults()).extracting(CsvFault::line).containsExactly(4, 5, 6);
        assertThat(again.fresh()).isZero();
        var citizen = new Person("ada", "Ada", "", Set.of(Role.CITIZEN), Set.of());
        assertThatThrownBy(() -> doors.importCsv(citizen, area, new ByteArrayInputStream(new byte[0])))
                .isInstanceOf(NotAllowed.class);
    }

    private Observation seen(String datastream, int second, double result) {
        return new Observation(datastream, Optional.empty(), minute.plusSeconds(second), Optional.empty(), result);
    }

    private double reading(String column) {
        return reading(column, minute.plusSeconds(60));
    }

    private double reading(String column, Instant end) {
        return TestDatabase.jdbc()
                .sql("select " + column + " from detector_reading where area = ? and observed_at = ?")
                .params(area, Timestamp.from(end))
                .query(Double.class)
                .single();
    }

    private DetectorState state() {
        TestHouse.get(DetectorNotes.class).write();
        states.judge();
        return states.list(ENGINEER, area).getFirst();
    }
}
