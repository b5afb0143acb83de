package de.amtsfluss.optimizer.network;

/**
 * One lane, including those inside a junction and pedestrian crossings.
 *
 * @param index position in {@link Network#lanes()}
 * @param edge index of its edge, or -1 inside a junction
 * @param length metres
 * @param speed metres per second
 */
public record Lane(
        int index, String id, int edge, int indexInEdge, double length, double speed, Use use, double[] shape) {

    /** What a lane is for; {@code BUS} also carries emergency vehicles. */
    public enum Use {
        CARS,
        BUS,
        PEDESTRIANS,
        OTHER
    }

    public boolean inside() {
        return edge < 0;
    }

    public boolean motorised() {
        return use == Use.CARS || use == Use.BUS;
    }
}
