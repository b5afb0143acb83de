package de.amtsfluss.optimizer.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A point of a {@link PlanSpace} with the sequences of stages it belongs to.
 *
 * @param cost what it was found to cost, infinite while unknown
 */
record Draft(int[] layout, double[] point, double cost) {

    void write(DataOutputStream out) throws IOException {
        out.writeInt(layout.length);
        for (int choice : layout) {
            out.writeInt(choice);
        }
        out.writeInt(point.length);
        for (double value : point) {
            out.writeDouble(value);
        }
        out.writeDouble(cost);
    }

    static Draft read(DataInputStream in) throws IOException {
        int[] layout = new int[bounded(in.readInt())];
        for (int i = 0; i < layout.length; i++) {
            layout[i] = in.readInt();
        }
        double[] point = new double[bounded(in.readInt())];
        for (int i = 0; i < point.length; i++) {
            point[i] = in.readDouble();
        }
        return new Draft(layout, point, in.readDouble());
    }

    static int bounded(int length) throws IOException {
        if (length < 0 || length > 100_000) {
            throw new IOException("a length of " + length);
        }
        return length;
    }
}
