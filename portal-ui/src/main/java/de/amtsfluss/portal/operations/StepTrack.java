package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import de.amtsfluss.processes.traffic.OptimisationRun;
import de.amtsfluss.processes.traffic.RunState;
import java.util.List;

/** The way of a run from counts to the street: what is done, what is under way. */
final class StepTrack extends OrderedList {

    private static final long serialVersionUID = 1L;
    private static final List<String> STEPS =
            List.of("collect", "check", "estimate", "optimise", "verify", "compare", "approve", "publish", "watch");

    StepTrack() {
        addClassName("step-track");
        getElement().setAttribute("aria-label", getTranslation("operations.track"));
    }

    void show(OptimisationRun run) {
        removeAll();
        int here = position(run);
        boolean ended = !run.state().active();
        for (int i = 0; i < STEPS.size(); i++) {
            var item = new ListItem(getTranslation("operations.track." + STEPS.get(i)));
            boolean passed = i < here || ended && run.state() == RunState.KEPT;
            item.addClassName(passed ? "passed" : i == here && !ended ? "current" : i == here ? "ended" : "ahead");
            if (i == here && !ended) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }

    private static int position(OptimisationRun run) {
        return switch (run.state()) {
            case QUEUED -> -1;
            case AWAITING_APPROVAL, REJECTED -> STEPS.indexOf("approve");
            case NOT_BETTER, REHEARSED -> STEPS.indexOf("compare");
            case DATA_UNUSABLE -> STEPS.indexOf("check");
            case WATCHING, KEPT, ROLLED_BACK -> STEPS.indexOf("watch");
            case RUNNING, CANCELLED -> atStep(run.step());
        };
    }

    private static int atStep(String topic) {
        return Math.max(0, STEPS.indexOf(topic.split("-")[0]));
    }
}
