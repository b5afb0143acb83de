package de.amtsfluss.optimizer.network;

import java.util.List;

/**
 * What an office keeps of one signal: its groups, which of them must never meet, how long one waits for another, and
 * the program it runs without us. The arrays are shared and must not be written.
 *
 * @param signal position in {@link Network#signals()}
 * @param name of the junction for people
 * @param intergreen seconds from the end of a leaving group's green to the begin of an entering group's,
 *     {@code [leaving][entering]}; -1 where the groups may be green together
 * @param yieldsTo {@code [one][other]}: both may be green, and turning vehicles of the one let the other go first
 * @param yieldingPositions the same by position of the picture: the one shows g while the other is open
 * @param computed {@code [leaving][entering]}: the intergreen comes from clearance times and not from the file
 */
public record SignalSupply(
        int signal,
        String name,
        List<SignalGroup> groups,
        int[][] intergreen,
        boolean[][] yieldsTo,
        boolean[][] yieldingPositions,
        boolean[][] computed,
        GreenTimes program) {

    /** RiLSA at 50 km/h. */
    public static final int YELLOW_SECONDS = 3;

    public static final int RED_AMBER_SECONDS = 1;

    public SignalSupply {
        groups = List.copyOf(groups);
    }

    public boolean conflict(int one, int other) {
        return intergreen[one][other] >= 0;
    }

    public SignalGroup group(String groupName) {
        return groups.get(indexOf(groupName));
    }

    /** -1 where there is no such group. */
    public int indexOf(String groupName) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).name().equals(groupName)) {
                return i;
            }
        }
        return -1;
    }

    /** The group that shows at this position of the picture. */
    public SignalGroup at(int position) {
        return groups.stream()
                .filter(group -> group.positions().contains(position))
                .findFirst()
                .orElseThrow();
    }
}
