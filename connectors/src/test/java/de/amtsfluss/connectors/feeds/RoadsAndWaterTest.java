package de.amtsfluss.connectors.feeds;

import static de.amtsfluss.connectors.feeds.Samples.assertUnreadable;
import static de.amtsfluss.connectors.feeds.Samples.only;
import static de.amtsfluss.connectors.feeds.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.Observation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoadsAndWaterTest {

    @Test
    void theRealRoadWorksItemHasItsPlaceAndTheEndThatStandsOnlyInTheText() throws Exception {
        String real = new String(
                Samples.real("autobahn/roadworks-A1-openapi-example.json").body(), StandardCharsets.UTF_8);

        Observation item =
                only(new Autobahn().read(text("{\"A1/roadworks\":%s,\"A20/roadworks\":%s}".formatted(real, real))));

        assertThat(item.place().orElseThrow().getCoordinate().x).isEqualTo(10.729057);
        assertThat(item.times().from()).contains(Instant.parse("2021-06-29T07:00:00Z"));
        assertThat(item.times().until()).contains(Instant.parse("2021-11-28T16:00:00Z"));
        assertThat(item.attributes()).containsEntry("blocked", false).containsEntry("road", "A1");
    }

    @Test
    void aFullClosureIsBlockedEvenIfItSaysFalse() throws Exception {
        Observation closure = only(new Autobahn().read(text("""
                {"A33/closure":{"closure":[{"identifier":"x","isBlocked":"false","title":"A33 | Vollsperrung",
                "coordinate":{"type":"Point","coordinates":[8.7,51.7]}}]}}""")));

        assertThat(closure.attributes()).containsEntry("blocked", true);
        assertThat(closure.place()).isPresent();
    }

    @Test
    void aServiceThatAnswersSomethingElseIsNotTakenForAnEmptyRoad() {
        assertUnreadable(() -> new Autobahn().read(text("{\"A33/closure\":{}}")), "A33/closure");
    }

    @Test
    void theTownsRegistryIsReadAsTableAndAsGeoJson() throws Exception {
        Observation row = only(new RoadWorks().read(text("""
                id;strasse;art;gesperrt;von;bis;lon;lat;text
                7;"Am ""Dom""; Nord";Kanal;ja;2026-10-24 22:00;2026-10-25T02:30:00;8.75;51.72;Umleitung
                """)));
        assertThat(row.attributes()).containsEntry("road", "Am \"Dom\"; Nord").containsEntry("blocked", true);
        assertThat(row.times().until())
                .as("the second half past two of that night")
                .contains(Instant.parse("2026-10-25T01:30:00Z"));

        Observation feature = only(new RoadWorks().read(text("""
                {"type":"FeatureCollection","features":[{"geometry":{"type":"LineString","coordinates":[[8.7,51.7],[8.8,51.7]]},
                "properties":{"id":"8","strasse":"Ring","gesperrt":"nein","von":"2026-11-01T00:00:00+01:00"}}]}""")));
        assertThat(feature.place().orElseThrow().getLength()).isPositive();
        assertUnreadable(() -> new RoadWorks().read(text("id;strasse;gesperrt;von;bis;lon;lat\n1;a;ja;;")), "cut off");
        assertUnreadable(() -> new RoadWorks().read(text("nr;ort\n1;2")), "column");
    }

    @Test
    void aTypeNobodySurveyedIsUnknownAndAServerThatGaveUpHasNotAnswered() throws Exception {
        List<Observation> water = new OsmHydrants().read(text("""
                {"osm3s":{"timestamp_osm_base":"2026-11-23T20:00:00Z"},"elements":[
                {"type":"node","id":1,"lat":51.7,"lon":8.7,"tags":{"emergency":"fire_hydrant"}},
                {"type":"node","id":2,"lat":51.7,"lon":8.7,"tags":{"emergency":"fire_hydrant","fire_hydrant:type":"pillar",
                "fire_hydrant:diameter":"100"}},
                {"type":"way","id":3,"center":{"lat":51.7,"lon":8.71},"tags":{"emergency":"fire_water_pond"}},
                {"type":"node","id":4,"lat":51.7,"lon":8.7,"tags":{"emergency":"phone"}}]}"""));

        assertThat(water).extracting(Observation::subkind).containsExactly("unknown", "pillar", "pond");
        assertThat(water)
                .extracting(Observation::title)
                .containsExactly("Hydrant", "Überflurhydrant DN 100", "Löschwasserteich");
        assertThat(water).allSatisfy(one -> assertThat(one.place()).isPresent());
        assertUnreadable(
                () -> new OsmHydrants().read(text("{\"elements\":[],\"remark\":\"runtime error: Query timed out\"}")),
                "gave up");
    }

    @Test
    void theBrigadesListSaysWhatIsOutOfOrder() throws Exception {
        Observation hydrant = only(new BrigadeHydrants().read(text("""
                nummer;art;dn;lon;lat;betriebsbereit;geprueft
                H-17;UH;100;8.7544;51.7189;nein;2026-05-02
                """)));

        assertThat(hydrant.title()).isEqualTo("Unterflurhydrant H-17 DN 100 außer Betrieb");
        assertThat(hydrant.attributes()).containsEntry("usable", false).containsEntry("diameter", 100.0);
        assertThat(hydrant.times().observed()).contains(Instant.parse("2026-05-01T22:00:00Z"));
    }

    @Test
    void aPlansDocumentIsAFileOfTheSourceAndNothingElse() throws Exception {
        String plan =
                "{\"plans\":[{\"id\":\"p\",\"name\":\"Schule\",\"document\":\"%s\",\"checkedOn\":\"2024-01-01\"}]}";

        assertThat(only(new FirePlans().read(text(plan.formatted("schule.pdf"))))
                        .attributes())
                .containsEntry("document", "schule.pdf");
        assertUnreadable(() -> new FirePlans().read(text(plan.formatted("../../etc/passwd"))), "PDF");
    }

    @Test
    void timesWithoutOffsetAreGuessedOnlyWhereTheSourceKeepsTheClockOnTheWall() {
        assertThat(Moments.withOffset("2026-11-24T10:00:00")).isEmpty();
        assertThat(Moments.withOffset("2021-06-29T09:00:00.000+0200")).contains(Instant.parse("2021-06-29T07:00:00Z"));
        assertThat(Moments.localStart("2026-10-25 02:30:00")).contains(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(Moments.localEnd("2026-10-25 02:30:00")).contains(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(Moments.localStart("2026-03-29 02:30:00"))
                .as("an hour that is left out")
                .contains(Instant.parse("2026-03-29T01:30:00Z"));
        assertThat(Moments.winterTime("2026-07-01 24:00:00")).contains(Instant.parse("2026-07-01T23:00:00Z"));
        assertThat(Moments.withOffset("gestern")).isEmpty();
    }
}
