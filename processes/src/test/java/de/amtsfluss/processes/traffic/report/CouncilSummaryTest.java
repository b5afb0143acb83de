package de.amtsfluss.processes.traffic.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.Proof.Effect;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.RunState;
import de.amtsfluss.processes.traffic.StreetEffect;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CouncilSummaryTest {

    private static final Comparison CLEAR = new Comparison(20, 30, 10, 8, 12, 10);
    private static final Locale PLAIN = Locale.forLanguageTag("de-x-leicht");

    @Test
    void aClearSavingIsSaidWithItsIntervalAndWhoPaysForIt() {
        String summary = summary(
                Locale.GERMAN,
                facts(
                        RunState.AWAITING_APPROVAL,
                        CLEAR,
                        new Effect("pedestrians", "", 22, 20),
                        new Effect("buses", "", 12, 18),
                        new Effect("movement", "Nordstraße links", 50, 35),
                        new Effect("movement", "Südstraße", 12, 11)));

        assertThat(summary)
                .contains("spart je Fahrzeug im Mittel 10,0 Sekunden", "33 % weniger")
                .contains("In 10 Vergleichen", "zwischen 8,0 und 12,0 Sekunden")
                .contains("zu Fuß warten im Mittel 2,0 Sekunden länger")
                .contains("Busse verlieren im Mittel 6,0 Sekunden weniger")
                .contains("Am meisten verliert Nordstraße links: 15,0 Sekunden mehr")
                .contains("stammen aus einer Simulation", "gilt noch nicht")
                .doesNotContain("unsicher", "Südstraße");
    }

    @Test
    void aWideSpanIsCalledUncertain() {
        assertThat(summary(Locale.GERMAN, facts(RunState.AWAITING_APPROVAL, new Comparison(20, 30, 10, 1, 19, 4))))
                .contains("bleibt unsicher");
    }

    @Test
    void whatMayBeChanceIsNotPraised() {
        assertThat(summary(Locale.ENGLISH, facts(RunState.NOT_BETTER, new Comparison(29, 30, 1, -1, 3, 10))))
                .contains("No plan that is surely better", "may be chance", "Nothing changes in the street")
                .doesNotContain("saves");
    }

    @Test
    void aWorsePlanIsCalledWorse() {
        assertThat(summary(Locale.GERMAN, facts(RunState.NOT_BETTER, new Comparison(33, 30, -3, -5, -1, 10))))
                .contains("ist schlechter");
    }

    @Test
    void whatTheStreetSaysStandsBesideThePromise() {
        RunFacts promised = facts(RunState.WATCHING, CLEAR);
        RunFacts measured = new RunFacts(
                promised.area(),
                promised.run(),
                promised.plan(),
                Optional.empty(),
                Optional.of(new StreetEffect(25, 27, -2, -6, 2, 40)));

        assertThat(summary(Locale.GERMAN, promised)).contains("noch zu wenige Messungen");
        assertThat(summary(Locale.GERMAN, measured))
                .contains("im Mittel 27,0 statt 25,0 Sekunden", "kann Zufall sein", "zu verschiedenen Zeiten");
    }

    @Test
    void plainGermanHasItsOwnWords() {
        assertThat(summary(PLAIN, facts(RunState.AWAITING_APPROVAL, CLEAR)))
                .contains("Noch ein Mensch muss Ja sagen")
                .doesNotContain("Vergleichen");
    }

    @Test
    void everyStateHasASentenceInEveryLanguage() {
        for (RunState state : RunState.values()) {
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH, PLAIN)) {
                assertThat(summary(locale, facts(state, CLEAR))).isNotBlank();
            }
        }
    }

    private static String summary(Locale locale, RunFacts facts) {
        return String.join("\n", CouncilSummary.of(facts, new ReportTexts(locale)));
    }

    static RunFacts facts(RunState state, Comparison comparison, Effect... effects) {
        var run = new OptimisationRun(
                UUID.randomUUID(),
                "probe",
                state,
                "compare-signal-plans",
                RunParameters.USUAL,
                "verkehr",
                Instant.EPOCH,
                Optional.of(Instant.EPOCH),
                Optional.empty(),
                60,
                List.of(3.0, 2.0),
                Optional.of("node-1"),
                Optional.empty(),
                Optional.of(new Proof(List.of(new Proof.Pair(1, 20, 30)), List.of(effects))),
                Optional.of(comparison),
                Optional.of(Instant.EPOCH.plusSeconds(90)),
                Optional.empty(),
                Optional.empty());
        var planState = state == RunState.WATCHING ? PlanVersion.State.IN_FORCE : PlanVersion.State.PROPOSED;
        var plan = new PlanVersion(
                UUID.randomUUID(),
                "probe",
                2,
                Optional.of(run.id()),
                planState,
                "verkehr",
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
        return new RunFacts("Probe", run, Optional.of(plan), Optional.empty(), Optional.empty());
    }
}
