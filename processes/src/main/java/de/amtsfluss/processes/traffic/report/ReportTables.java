package de.amtsfluss.processes.traffic.report;

import de.amtsfluss.processes.traffic.Comparison;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.StreetEffect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The numbers of a report as rows of words. */
final class ReportTables {

    private final ReportTexts texts;
    private final RunFacts facts;

    ReportTables(ReportTexts texts, RunFacts facts) {
        this.texts = texts;
        this.facts = facts;
    }

    record Line(String label, String value) {}

    record EffectRow(String whom, String before, String after, String change) {}

    record PairRow(String seed, String before, String after, String saving) {}

    List<Line> result() {
        var lines = new ArrayList<Line>();
        facts.run().comparison().ifPresent(found -> result(lines, found));
        facts.measured().ifPresent(effect -> measured(lines, effect));
        return lines;
    }

    private void result(List<Line> lines, Comparison found) {
        lines.add(line("report.old", seconds(found.oldDelay())));
        lines.add(line("report.new", seconds(found.newDelay())));
        lines.add(line("report.saving", seconds(found.saving())));
        lines.add(line("report.interval", interval(found.low(), found.high())));
        lines.add(line("report.pairs", String.valueOf(found.pairs())));
    }

    private void measured(List<Line> lines, StreetEffect effect) {
        lines.add(line("report.measured.before", seconds(effect.before())));
        lines.add(line("report.measured.after", seconds(effect.after())));
        lines.add(line("report.measured.interval", interval(effect.low(), effect.high())));
    }

    List<EffectRow> effects() {
        return facts.run().proof().map(Proof::effects).orElse(List.of()).stream()
                .map(effect -> new EffectRow(
                        texts.say("report.effect." + effect.whom(), effect.name()),
                        seconds(effect.oldDelay()),
                        seconds(effect.newDelay()),
                        signed(effect.newDelay() - effect.oldDelay())))
                .toList();
    }

    List<PairRow> pairs() {
        return facts.run().proof().map(Proof::pairs).orElse(List.of()).stream()
                .map(pair -> new PairRow(
                        String.valueOf(pair.seed()),
                        seconds(pair.oldDelay()),
                        seconds(pair.newDelay()),
                        seconds(pair.oldDelay() - pair.newDelay())))
                .toList();
    }

    List<Line> course() {
        OptimisationRun run = facts.run();
        RunParameters asked = run.parameters();
        var lines = new ArrayList<Line>();
        lines.add(line("report.requested-by", run.requestedBy()));
        facts.plan().flatMap(PlanVersion::approvedBy).ifPresent(by -> lines.add(line("report.approved-by", by)));
        facts.plan().ifPresent(plan -> lines.add(line("report.version", String.valueOf(plan.version()))));
        lines.add(line("report.generations", run.generation() + " / " + asked.generations()));
        lines.add(line("report.population", String.valueOf(asked.population())));
        lines.add(line("report.seed", String.valueOf(asked.seed())));
        lines.add(line("report.count-hours", String.valueOf(asked.countHours())));
        run.computedAt()
                .flatMap(done -> run.startedAt().map(begun -> Duration.between(begun, done)))
                .ifPresent(took -> lines.add(line("report.took", took.toSeconds() + " s")));
        lines.add(line("report.id", run.id().toString()));
        return lines;
    }

    private Line line(String key, String value) {
        return new Line(texts.say(key), value);
    }

    private String interval(double low, double high) {
        return texts.say("report.from-to", low, high);
    }

    private String signed(double value) {
        return (value > 0 ? "+" : "") + seconds(value);
    }

    private String seconds(double value) {
        return texts.one(value) + " s";
    }
}
