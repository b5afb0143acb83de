package de.amtsfluss.optimizer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.optimizer.network.Routes;
import de.amtsfluss.optimizer.network.ShippedAreas;
import de.amtsfluss.optimizer.plan.PlanJson;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.LiveStreet.Scene;
import de.amtsfluss.processes.traffic.LiveStreet.VehicleKind;
import de.amtsfluss.processes.traffic.SignalControllers.Handout;
import de.amtsfluss.processes.traffic.StreetControl.Mode;
import de.amtsfluss.processes.traffic.StreetControl.Rung;
import de.amtsfluss.processes.traffic.StreetTrouble.Trouble;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTerms;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTools;
import de.amtsfluss.processes.traffic.corridor.CorridorSignals.Way;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreetHouseTest {
    private static final KnownArea AREA = KnownArea.of(ShippedAreas.corridor().area());
    private static final String KEY = AREA.key();
    private static final String LOCAL =
            PlanJson.write(ProgramPlan.of(AREA.signals()).plan());

    @TempDir
    Path memory;

    private final ConcurrentLinkedQueue<Detectors.Reading> sent = new ConcurrentLinkedQueue<>();

    private StreetHouse house() {
        StreetTerms terms = new StreetTerms(memory, 60, LocalTime.of(15, 30), LocalTime.of(18, 30), 4, 5);
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
        return new StreetHouse(
                List.of(AREA),
                terms,
                new StreetTools(null, null, Optional.of((area, readings) -> sent.addAll(readings)), clock));
    }

    private static Handout handout(long publication) {
        return new Handout(publication, KEY, UUID.nameUUIDFromBytes(new byte[] {(byte) publication}), 3, LOCAL);
    }

    private static void await(BooleanSupplier happens) throws InterruptedException {
        for (int i = 0; i < 600 && !happens.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(happens.getAsBoolean()).isTrue();
    }

    @Test
    void theStreetLivesAndSendsWhatItCounts() throws InterruptedException {
        try (StreetHouse house = house()) {
            house.open();
            await(() -> house.scene(KEY).orElseThrow().vehicles().size() > 20 && !sent.isEmpty());

            Scene scene = house.scene(KEY).orElseThrow();
            assertThat(scene.lights()).hasSizeGreaterThan(40);
            assertThat(scene.vehicles()).allSatisfy(vehicle -> {
                assertThat(vehicle.place().longitude()).isBetween(8.69, 8.75);
                assertThat(vehicle.place().latitude()).isBetween(51.74, 51.76);
            });
            assertThat(house.drawing(KEY).orElseThrow().fictitious()).isTrue();
            assertThat(house.drawing(KEY).orElseThrow().stopLines()).hasSizeGreaterThan(60);
            assertThat(house.health(KEY).orElseThrow().unsafePictures()).isZero();
        }
    }

    @Test
    void aPlanAndTheModeOutliveTheDevice() {
        try (StreetHouse house = house()) {
            house.accept(handout(7));
            house.choose(KEY, Mode.REAL_TIME);
        }
        try (StreetHouse again = house()) {
            assertThat(again.scene(KEY).orElseThrow().planVersion()).isEqualTo(3);
            assertThat(again.health(KEY).orElseThrow().mode()).isEqualTo(Mode.REAL_TIME);
            again.accept(new Handout(6, KEY, UUID.randomUUID(), 2, LOCAL));
            assertThat(again.scene(KEY).orElseThrow().planVersion())
                    .describedAs("an older publication comes late")
                    .isEqualTo(3);
        }
    }

    @Test
    void aPlanThatIsNoneIsRefusedAndTheOldOneStays() {
        try (StreetHouse house = house()) {
            house.accept(handout(1));
            assertThatThrownBy(() -> house.accept(new Handout(2, KEY, UUID.randomUUID(), 9, "{}")))
                    .isInstanceOf(RuntimeException.class);
            assertThat(house.scene(KEY).orElseThrow().planVersion()).isEqualTo(3);
        }
    }

    @Test
    void aPlaceNearTheStreetHasAWayFromAStation() {
        try (StreetHouse house = house()) {
            Way way = house.findWay(8.7245, 51.7480).orElseThrow();

            assertThat(way.area()).isEqualTo(KEY);
            assertThat(way.route().getFirst()).isIn("k1n-k1", "k6s-k6");
            assertThat(house.findWay(9.9, 51.0)).isEmpty();
        }
    }

    @Test
    void aCorridorBringsAnEngineThrough() throws InterruptedException {
        try (StreetHouse house = house()) {
            List<String> through = new Routes(AREA.area().network())
                    .shortest(edge("k1n-k1"), edge("k6-east")).stream()
                            .map(edge -> AREA.area().network().edge(edge).id())
                            .toList();
            house.open();
            await(() -> !sent.isEmpty());
            UUID corridor = UUID.randomUUID();
            house.reserve(corridor, KEY, through);
            await(() -> house.scene(KEY).orElseThrow().vehicles().stream()
                    .anyMatch(vehicle -> vehicle.kind() == VehicleKind.EMERGENCY));
            house.release(corridor, KEY);
            assertThatThrownBy(() -> house.reserve(UUID.randomUUID(), KEY, List.of("nowhere")))
                    .hasMessageContaining("nowhere");
        }
    }

    private static int edge(String id) {
        return AREA.area().network().findEdge(id).orElseThrow();
    }

    @Test
    void troubleAtDetectorsIsSeenInTheHealth() {
        try (StreetHouse house = house()) {
            house.cause(KEY, new Trouble(0.5, 0, 0, 0, 0));
            assertThat(house.trouble(KEY).lost()).isEqualTo(0.5);
            assertThat(house.health(KEY).orElseThrow().silentDetectors()).isBetween(0.3, 0.7);
            assertThat(house.health(KEY).orElseThrow().rung()).isEqualTo(Rung.LOCAL_PROGRAM);
        }
    }
}
