package de.amtsfluss.portal.citizen;

import de.amtsfluss.processes.services.ServiceDescription.Milestone;
import java.util.Collection;
import java.util.List;

/**
 * The plain steps of a case: where its process stands, told without its model.
 *
 * @param passed one flag per milestone
 * @param current index of the milestone in work; as many as there are milestones when all is done
 */
record CaseSteps(List<Milestone> milestones, List<Boolean> passed, int current) {

    static CaseSteps of(List<Milestone> milestones, List<String> active, List<String> completed, boolean ended) {
        int reached = Math.max(last(milestones, active), active.isEmpty() ? last(milestones, completed) : -1);
        int current = ended ? milestones.size() : Math.max(reached, 0);
        List<Boolean> passed = milestones.stream()
                .map(milestone -> {
                    int index = milestones.indexOf(milestone);
                    return index < current && (!ended || index <= last(milestones, completed));
                })
                .toList();
        return new CaseSteps(milestones, passed, current);
    }

    boolean ended() {
        return current == milestones.size();
    }

    private static int last(List<Milestone> milestones, Collection<String> activities) {
        for (int i = milestones.size() - 1; i >= 0; i--) {
            if (milestones.get(i).activities().stream().anyMatch(activities::contains)) {
                return i;
            }
        }
        return -1;
    }
}
