package de.amtsfluss.connectors.feeds;

import static de.amtsfluss.connectors.feeds.Samples.assertUnreadable;
import static de.amtsfluss.connectors.feeds.Samples.only;
import static de.amtsfluss.connectors.feeds.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.Certainty;
import de.amtsfluss.processes.situation.Observation;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushReaderTest {

    private static final String SENSOR = """
            {"id":"rm-1","address":"Am Abdinghof 11","device":"Rauchmelder","alarm":true,"lon":8.754,"lat":51.719,
            "observedAt":"2026-11-24T03:00:00+01:00","consentUntil":"2026-12-31T00:00:00Z"}""";

    private final PushReader sensors = reader(PushForm.SENSORS);

    @Test
    void anAlarmIsAcuteAndHoldsAsLongAsItsOwnerConsents() throws Exception {
        Observation alarm = only(sensors.read(text(SENSOR)));

        assertThat(alarm.certainty()).isEqualTo(Certainty.ACUTE);
        assertThat(alarm.times().until()).contains(Instant.parse("2026-12-31T00:00:00Z"));
    }

    @Test
    void withoutConsentOrATimeWithOffsetNothingIsTaken() {
        assertUnreadable(() -> sensors.read(text(SENSOR.replace("2026-12-31T00:00:00Z", "immer"))), "consents");
        assertUnreadable(() -> sensors.read(text(SENSOR.replace("+01:00", ""))), "offset");
        assertUnreadable(() -> sensors.read(text(SENSOR.replace("\"device\"", "\"Device\""))), "nobody knows");
        assertUnreadable(() -> sensors.read(text("[" + SENSOR + ",{}]")), "");
    }

    @Test
    void onlyTheSourcesOwnTokenOpensAndNoTokenOpensNothing() {
        assertThat(sensors.admits("secret")).isTrue();
        assertThat(sensors.admits("Secret")).isFalse();
        assertThat(new PushReader(sensors.sheet(), "", PushForm.SENSORS).admits(""))
                .isFalse();
    }

    @Test
    void aUnitIsOneThingWhereverItIs() throws Exception {
        Observation unit = only(reader(PushForm.UNITS).read(text("""
                {"unit":"LF20-1","callSign":"Florian Paderborn 1-LF20-1","lon":8.75,"lat":51.72,"status":"3",
                "observedAt":"2026-11-24T02:00:00Z"}""")));

        assertThat(unit.externalId()).isEqualTo("LF20-1");
        assertThat(unit.times().until())
                .as("dead after a quarter of an hour")
                .contains(Instant.parse("2026-11-24T02:15:00Z"));
    }

    @Test
    void aSquareThatFillsUpIsNoticedBeforeItIsFull() throws Exception {
        assertThat(crowd(4_400).severity()).isZero();
        assertThat(crowd(4_500).severity()).isEqualTo(2);
        assertThat(crowd(5_000).severity()).isEqualTo(3);
    }

    private static Observation crowd(int people) throws Exception {
        return only(reader(PushForm.COUNTERS).read(text("""
                {"id":"c","name":"Marktplatz","count":%d,"capacity":5000,"observedAt":"2026-11-24T02:00:00Z"}""".formatted(people))));
    }

    private static PushReader reader(PushForm form) {
        return new PushReader(Sheets.of(form.source(), new FeedProperties(Map.of())), "secret", form);
    }
}
