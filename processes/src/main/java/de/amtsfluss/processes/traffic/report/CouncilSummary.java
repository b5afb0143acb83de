package de.amtsfluss.processes.traffic.report;

import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.Proof.Effect;
import de.amtsfluss.processes.traffic.StreetEffect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A run in sentences for people who decide about money and not about signals. Each sentence follows from a number by a
 * rule; what is not sure is said to be not sure, and who loses is named as well as who gains.
 */
final class CouncilSummary {

    /** Nobody notices less, in seconds. */
    private static final double NOTICED = 0.5;

    /** An interval wider than this part of the saving, to either side, is called wide. */
    private static final double WIDE = 0.5;

    private final ReportTexts texts;
    private final RunFacts facts;
    private final List<String> sentences = new ArrayList<>();

    private CouncilSummary(ReportTexts texts, RunFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    static List<String> of(RunFacts facts, ReportTexts texts) {
        return new CouncilSummary(texts, facts).tell();
    }

    private List<String> tell() {
        facts.run().comparison().ifPresent(comparison -> {
            vehicles(comparison);
            facts.run().proof().map(Proof::effects).ifPresent(this::others);
            say("summary.simulated");
        });
        street();
        say("summary.state." + facts.run().state().name());
        return List.copyOf(sentences);
    }

    private void vehicles(Comparison found) {
        if (found.better()) {
            double percent = 100 * found.saving() / Math.max(1e-9, found.oldDelay());
            say(
                    "summary.better",
                    facts.area(),
                    found.saving(),
                    found.newDelay(),
                    found.oldDelay(),
                    texts.whole(percent));
            say("summary.sure", found.pairs(), found.low(), found.high());
            if (found.high() - found.saving() > WIDE * found.saving()) {
                say("summary.wide");
            }
        } else {
            String key = found.high() < 0 ? "summary.worse" : "summary.open";
            say(key, facts.area(), found.newDelay(), found.oldDelay(), found.low(), found.high(), found.pairs());
        }
    }

    private void others(List<Effect> effects) {
        find(effects, "pedestrians").ifPresent(effect -> change("summary.pedestrians", effect));
        find(effects, "buses").ifPresent(effect -> change("summary.buses", effect));
        effects.stream()
                .filter(effect -> effect.whom().equals("movement"))
                .max(Comparator.comparingDouble(CouncilSummary::loss))
                .ifPresent(this::worstMovement);
    }

    private void worstMovement(Effect worst) {
        if (loss(worst) > NOTICED) {
            say("summary.movement.worse", worst.name(), loss(worst), worst.newDelay(), worst.oldDelay());
        } else {
            say("summary.movement.none");
        }
    }

    private void change(String key, Effect effect) {
        double loss = loss(effect);
        String how = Math.abs(loss) < NOTICED ? ".same" : loss > 0 ? ".worse" : ".better";
        say(key + how, Math.abs(loss), effect.newDelay(), effect.oldDelay());
    }

    private void street() {
        if (facts.measured().isPresent()) {
            StreetEffect effect = facts.measured().get();
            String how = effect.better() ? "better" : effect.worse() ? "worse" : "open";
            say("summary.measured." + how, effect.after(), effect.before(), effect.low(), effect.high());
            say("summary.measured.caveat");
        } else if (facts.published()) {
            say("summary.measured.none");
        }
    }

    private void say(String key, Object... values) {
        sentences.add(texts.say(key, values));
    }

    private static Optional<Effect> find(List<Effect> effects, String whom) {
        return effects.stream().filter(effect -> effect.whom().equals(whom)).findFirst();
    }

    private static double loss(Effect effect) {
        return effect.newDelay() - effect.oldDelay();
    }
}
