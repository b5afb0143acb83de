package de.amtsfluss.optimizer.worker;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.amtsfluss.optimizer.demand.AreaDemand;
import de.amtsfluss.optimizer.demand.Demand;
import de.amtsfluss.optimizer.demand.DemandEstimate;
import de.amtsfluss.optimizer.demand.DemandJson;
import de.amtsfluss.optimizer.network.Detector;
import de.amtsfluss.optimizer.network.NetworkFault;
import de.amtsfluss.optimizer.plan.PlanExport;
import de.amtsfluss.optimizer.plan.PlanFault;
import de.amtsfluss.optimizer.plan.PlanJson;
import de.amtsfluss.optimizer.plan.ProgramPlan;
import de.amtsfluss.optimizer.plan.SignalPlan;
import de.amtsfluss.optimizer.report.PlanPictures;
import de.amtsfluss.optimizer.report.ProofPictures;
import de.amtsfluss.optimizer.search.PlanProof;
import de.amtsfluss.optimizer.search.PlanReview;
import de.amtsfluss.optimizer.search.PlanSearch;
import de.amtsfluss.optimizer.search.SearchSettings;
import de.amtsfluss.processes.traffic.DetectorCount;
import de.amtsfluss.processes.traffic.Picture;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.RunParameters;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.TrafficArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The mathematics as the house asks for it: texts in, texts out, every plan checked whenever it comes in. */
final class Planning implements SignalPlanning {
    /** Flows are first guessed as in this hour; counts then say how many there really are. */
    private static final int GUESSED_HOUR = 16;

    private final Map<String, KnownArea> areas = new LinkedHashMap<>();

    Planning(List<KnownArea> known) {
        known.forEach(area -> areas.put(area.key(), area));
    }

    private KnownArea area(String key) {
        KnownArea found = areas.get(key);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no area [%s] on this node. Maybe its file is not configured here.".formatted(key));
        }
        return found;
    }

    private SignalPlan plan(String area, String text) {
        return PlanJson.read(area(area).signals(), text);
    }

    @Override
    public List<TrafficArea> listAreas() {
        return areas.values().stream()
                .map(area -> new TrafficArea(area.key(), area.area().name()))
                .toList();
    }

    @Override
    public String firstPlan(String area) {
        return PlanJson.write(ProgramPlan.of(area(area).signals()).plan());
    }

    @Override
    public String estimateDemand(String area, List<DetectorCount> counts) {
        KnownArea known = area(area);
        Map<String, Integer> lanes = new LinkedHashMap<>();
        known.area().detectors().forEach((Detector detector) -> lanes.put(detector.id(), detector.lane()));
        List<DemandEstimate.Count> usable = counts.stream()
                .filter(count -> lanes.containsKey(count.detector()))
                .map(count -> new DemandEstimate.Count(
                        count.detector(), lanes.get(count.detector()), count.vehiclesPerHour()))
                .toList();
        Demand guess = AreaDemand.of(known.area(), GUESSED_HOUR);
        DemandEstimate estimate = DemandEstimate.of(known.area().network(), guess, usable);
        return DemandJson.write(known.area().network(), estimate.demand());
    }

    private Demand demand(String area, String text) {
        return DemandJson.read(area(area).area().network(), text);
    }

    @Override
    public String search(
            String area, String demand, RunParameters parameters, Optional<byte[]> checkpoint, SearchWatch watch)
            throws SearchStopped {
        SearchSettings settings = SearchSettings.frozen()
                .withSeed(parameters.seed())
                .withLimits(parameters.generations(), parameters.population(), parameters.budgetSeconds());
        try {
            PlanSearch search = new PlanSearch(area(area).signals(), demand(area, demand), settings);
            return PlanJson.write(search.run(checkpoint, watching(watch)).plan());
        } catch (de.amtsfluss.optimizer.search.SearchStopped stopped) {
            throw new SearchStopped();
        }
    }

    @Override
    public Proof prove(
            String area, String demand, String newPlan, String oldPlan, RunParameters parameters, SearchWatch watch)
            throws SearchStopped {
        try {
            PlanProof proof = PlanProof.of(
                    plan(area, oldPlan),
                    plan(area, newPlan),
                    demand(area, demand),
                    parameters.pairs(),
                    watching(watch));
            List<Proof.Pair> pairs = proof.pairs().stream()
                    .map(pair -> new Proof.Pair(pair.seed(), pair.newDelay(), pair.oldDelay()))
                    .toList();
            return new Proof(pairs, effects(area, proof.review()));
        } catch (de.amtsfluss.optimizer.search.SearchStopped stopped) {
            throw new SearchStopped();
        }
    }

    private List<Proof.Effect> effects(String area, PlanReview review) {
        MovementNames names = new MovementNames(area(area).area());
        return review.effects().stream()
                .map(effect ->
                        new Proof.Effect(effect.whom(), names.of(effect.name()), effect.newDelay(), effect.oldDelay()))
                .toList();
    }

    private static de.amtsfluss.optimizer.search.SearchWatch watching(SearchWatch watch) {
        return new de.amtsfluss.optimizer.search.SearchWatch() {
            @Override
            public boolean generation(int generation, double best, byte[] checkpoint) {
                return watch.generation(generation, best, checkpoint);
            }

            @Override
            public boolean goesOn() {
                return watch.goesOn();
            }
        };
    }

    @Override
    public List<String> listBreaches(String area, String plan) {
        try {
            plan(area, plan);
            return List.of();
        } catch (PlanFault fault) {
            return fault.reasons();
        } catch (NetworkFault fault) {
            return List.of(fault.getMessage());
        }
    }

    @Override
    public byte[] export(String area, String plan, ExportFormat format) {
        SignalPlan read = plan(area, plan);
        String text =
                switch (format) {
                    case JSON -> PlanJson.write(read);
                    case SUMO -> PlanExport.sumo(read, "amtsfluss");
                    case XML -> PlanExport.supply(read);
                };
        return text.getBytes(UTF_8);
    }

    @Override
    public List<Picture> pictures(String area, String plan, Locale language) {
        return new PlanPictures(area(area).area(), plan(area, plan), language)
                .all().stream().map(Planning::picture).toList();
    }

    @Override
    public List<Picture> pictures(String area, Proof proof, Locale language) {
        List<ProofPictures.Movement> movements = proof.effects().stream()
                .filter(effect -> effect.whom().equals("movement"))
                .map(effect -> new ProofPictures.Movement(effect.name(), effect.oldDelay(), effect.newDelay()))
                .toList();
        double[] before =
                proof.pairs().stream().mapToDouble(Proof.Pair::oldDelay).toArray();
        double[] after =
                proof.pairs().stream().mapToDouble(Proof.Pair::newDelay).toArray();
        return new ProofPictures(movements, before, after, language)
                .all().stream().map(Planning::picture).toList();
    }

    private static Picture picture(de.amtsfluss.optimizer.report.Chart chart) {
        return new Picture(chart.key(), chart.title(), chart.description(), chart.svg(), chart.columns(), chart.rows());
    }
}
