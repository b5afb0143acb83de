package de.amtsfluss.connectors.feeds;

import static de.amtsfluss.processes.situation.Classification.BOS;
import static de.amtsfluss.processes.situation.Classification.INCIDENT;
import static de.amtsfluss.processes.situation.Classification.OPEN;
import static de.amtsfluss.processes.situation.Classification.OWNER;

import de.amtsfluss.processes.situation.Classification;
import de.amtsfluss.processes.situation.Semantics;
import de.amtsfluss.processes.situation.SourceSheet;
import de.amtsfluss.processes.situation.SourceSheet.Rhythm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All sources the house has an adapter for. */
final class Sheets {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Rhythm WARNINGS = rhythm(MINUTE, 3, 10, 60);
    private static final Rhythm ROADS = rhythm(MINUTE.multipliedBy(2), 10, 30, 360);
    private static final Rhythm GAUGES = rhythm(MINUTE.multipliedBy(2), 30, 60, 1_440);
    private static final Rhythm STATIONS = rhythm(MINUTE.multipliedBy(15), 120, 240, 1_440);
    private static final Rhythm INVENTORY = rhythm(Duration.ofHours(24), 10_080, 50_400, 5_256_000);
    private static final Rhythm PLANS = rhythm(Duration.ofHours(1), 1_440, 10_080, 5_256_000);
    private static final Rhythm BY_HAND = rhythm(Duration.ofHours(4), 240, 720, 1_440);
    private static final Rhythm LIVE =
            new Rhythm(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(120), Duration.ofMinutes(15));

    private static final String DL_BY = "Datenlizenz Deutschland Namensnennung 2.0";
    private static final String DL_ZERO = "Datenlizenz Deutschland Zero 2.0";
    private static final String HOUSE = "eigene Daten";

    private static final Map<String, SourceSheet> BY_KEY = Stream.of(
                    open("dwd", Semantics.SNAPSHOT, "warning", WARNINGS, "DWD", "GeoNutzV", "Deutscher Wetterdienst"),
                    open(
                            "nina",
                            Semantics.EVENT,
                            "warning",
                            WARNINGS,
                            "BBK",
                            "nicht angegeben",
                            "Bundesamt für Bevölkerungsschutz und Katastrophenhilfe"),
                    open(
                            "pegelonline",
                            Semantics.MEASUREMENT,
                            "gauge",
                            GAUGES,
                            "WSV",
                            DL_BY,
                            "Wasserstraßen- und Schifffahrtsverwaltung des Bundes"),
                    open("hygon", Semantics.MEASUREMENT, "gauge", GAUGES, "LANUK NRW", DL_ZERO, "LANUK NRW"),
                    open(
                            "autobahn",
                            Semantics.EVENT,
                            "closure",
                            ROADS,
                            "Autobahn GmbH",
                            "nicht angegeben",
                            "Autobahn GmbH des Bundes"),
                    open("roadworks", Semantics.SNAPSHOT, "closure", ROADS, "order-office", HOUSE, "Ordnungsamt"),
                    open(
                            "odl",
                            Semantics.MEASUREMENT,
                            "radiation",
                            STATIONS,
                            "BfS",
                            DL_BY,
                            "Bundesamt für Strahlenschutz"),
                    open("uba", Semantics.MEASUREMENT, "air", STATIONS, "UBA", DL_BY, "Umweltbundesamt"),
                    open(
                            "hydrants-osm",
                            Semantics.STATIC,
                            "hydrant",
                            INVENTORY,
                            "OpenStreetMap",
                            "ODbL 1.0",
                            "© OpenStreetMap contributors"),
                    inner("hydrants-brigade", Semantics.STATIC, "hydrant", INVENTORY, "fire-brigade", BOS, "Feuerwehr"),
                    inner("plans", Semantics.STATIC, "plan", PLANS, "fire-brigade", INCIDENT, "Feuerwehr"),
                    inner("hospitals", Semantics.PUSH, "hospital", BY_HAND, "control-room", BOS, "Leitstelle"),
                    inner("sensors", Semantics.PUSH, "building-sensor", LIVE, "building-owner", OWNER, "Gebäudesensor"),
                    inner("counters", Semantics.PUSH, "person-counter", LIVE, "order-office", BOS, "Personenzählung"),
                    inner("units", Semantics.PUSH, "unit-position", LIVE, "control-room", BOS, "Leitstelle"),
                    inner("drones", Semantics.PUSH, "drone-mark", LIVE, "fire-brigade", INCIDENT, "Drohnengruppe"))
            .collect(Collectors.toMap(SourceSheet::key, Function.identity()));

    private Sheets() {}

    static SourceSheet of(String key, FeedProperties properties) {
        SourceSheet sheet = BY_KEY.get(key);
        Duration interval = properties.of(key).interval();
        return interval == null
                ? sheet
                : new SourceSheet(
                        key,
                        sheet.semantics(),
                        sheet.kinds(),
                        sheet.owner(),
                        sheet.classification(),
                        sheet.licence(),
                        sheet.attribution(),
                        sheet.rhythm().with(interval));
    }

    private static SourceSheet open(
            String key, Semantics semantics, String kind, Rhythm rhythm, String owner, String licence, String name) {
        return new SourceSheet(key, semantics, List.of(kind), owner, OPEN, licence, name, rhythm);
    }

    private static SourceSheet inner(
            String key,
            Semantics semantics,
            String kind,
            Rhythm rhythm,
            String owner,
            Classification access,
            String name) {
        return new SourceSheet(key, semantics, List.of(kind), owner, access, HOUSE, name, rhythm);
    }

    private static Rhythm rhythm(Duration interval, int freshMinutes, int staleMinutes, int deadMinutes) {
        return new Rhythm(
                interval,
                MINUTE.multipliedBy(freshMinutes),
                MINUTE.multipliedBy(staleMinutes),
                MINUTE.multipliedBy(deadMinutes));
    }
}
