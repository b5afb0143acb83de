package de.amtsfluss.optimizer.plan;

import de.amtsfluss.optimizer.network.JsonPlace;
import java.util.ArrayList;
import java.util.List;

/** Plans as JSON. What was written is read back exactly; what is not a lawful plan of the area is refused. */
public final class PlanJson {
    private static final String FORMAT = "amtsfluss-signal-plan-1";
    private static final int MOST_SIGNALS = 2_000;
    private static final int MOST_STEPS = 64;
    private static final int LONGEST_ID = 400;

    private PlanJson() {}

    public static String write(SignalPlan plan) {
        StringBuilder json = new StringBuilder();
        json.append("{\"format\":\"%s\",\"area\":%s,\"cycle\":%d,\"junctions\":["
                .formatted(FORMAT, JsonPlace.quoted(plan.area().key()), plan.cycleSeconds()));
        String comma = "";
        for (JunctionPlan junction : plan.junctions()) {
            json.append(comma)
                    .append("\n{\"signal\":%s,\"cycle\":%d,\"offset\":%d,\"steps\":["
                            .formatted(
                                    JsonPlace.quoted(junction.signal()), junction.cycleSeconds(), junction.offset()));
            comma = "";
            for (Step step : junction.steps()) {
                json.append(comma)
                        .append("\n {\"stage\":\"%s\",\"green\":%d,\"transition\":%s}"
                                .formatted(step.stage(), step.green(), intervals(step.transition())));
                comma = ",";
            }
            json.append("]}");
            comma = ",";
        }
        return json.append("]}\n").toString();
    }

    private static String intervals(List<Interval> intervals) {
        StringBuilder json = new StringBuilder("[");
        for (Interval interval : intervals) {
            json.append(json.length() > 1 ? "," : "")
                    .append("{\"picture\":\"%s\",\"seconds\":%d}".formatted(interval.picture(), interval.seconds()));
        }
        return json.append("]").toString();
    }

    /**
     * @throws de.amtsfluss.optimizer.network.NetworkFault naming the place where the text is not of this format
     * @throws PlanFault with every rule the plan breaks
     */
    public static SignalPlan read(SignalArea area, String text) {
        JsonPlace root = JsonPlace.parse("plan", text).only("format", "area", "cycle", "junctions");
        if (!root.get("format").text(LONGEST_ID).equals(FORMAT)) {
            throw root.get("format").fault("is not [%s]".formatted(FORMAT));
        }
        if (!root.get("area").text(LONGEST_ID).equals(area.key())) {
            throw root.get("area").fault("the plan is for another area than [%s]".formatted(area.key()));
        }
        List<JunctionPlan> junctions = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (JsonPlace junction : root.get("junctions").list(1, MOST_SIGNALS)) {
            try {
                junctions.add(junction(area, junction));
            } catch (PlanFault fault) {
                reasons.addAll(fault.reasons());
            }
        }
        if (!reasons.isEmpty()) {
            throw new PlanFault(reasons);
        }
        SignalPlan plan = SignalPlan.of(area, junctions);
        if (root.get("cycle").integer(1, 600) != plan.cycleSeconds()) {
            throw root.get("cycle").fault("the steps add up to [%d]".formatted(plan.cycleSeconds()));
        }
        return plan;
    }

    private static JunctionPlan junction(SignalArea area, JsonPlace place) {
        place.only("signal", "cycle", "offset", "steps");
        String signal = place.get("signal").text(LONGEST_ID);
        int cycle = place.get("cycle").integer(1, 600);
        int offset = place.get("offset").integer(0, cycle - 1);
        List<Step> steps = new ArrayList<>();
        for (JsonPlace step : place.get("steps").list(1, MOST_STEPS)) {
            step.only("stage", "green", "transition");
            steps.add(new Step(
                    step.get("stage").text(LONGEST_ID),
                    step.get("green").integer(0, 600),
                    step.get("transition").list(0, MOST_STEPS).stream()
                            .map(PlanJson::interval)
                            .toList()));
        }
        JunctionPlan plan = JunctionPlan.of(area.rules(signal), offset, steps);
        if (plan.cycleSeconds() != cycle) {
            throw place.get("cycle").fault("the steps add up to [%d]".formatted(plan.cycleSeconds()));
        }
        return plan;
    }

    private static Interval interval(JsonPlace place) {
        place.only("picture", "seconds");
        return new Interval(
                place.get("picture").text(LONGEST_ID), place.get("seconds").integer(0, 600));
    }
}
