package de.amtsfluss.optimizer.twin;

/**
 * What is counted on one lane, as RESCO's agents are told it.
 *
 * @param lane index of the lane in the network
 * @param queue vehicles that have stood on this approach and not left it
 * @param approach vehicles that have not
 * @param speeds sum of all their speeds, metres per second
 * @param visibleFrom metres from the lane's begin where the sight begins
 */
public record Reading(int lane, int queue, int approach, double speeds, double visibleFrom) {
    public int vehicles() {
        return queue + approach;
    }
}
