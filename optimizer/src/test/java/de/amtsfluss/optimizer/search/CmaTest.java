package de.amtsfluss.optimizer.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

class CmaTest {

    @Test
    void aBowlIsDescendedToItsGround() {
        Cma cma = new Cma(filled(10, 3), 1, 10);
        run(cma, 250, point -> Arrays.stream(point).map(x -> x * x).sum());
        assertThat(Arrays.stream(cma.mean()).boxed())
                .allSatisfy(x -> assertThat(Math.abs(x)).isLessThan(0.01));
    }

    @Test
    void aBentValleyIsFollowed() {
        Cma cma = new Cma(filled(4, -1), 0.5, 12);
        run(cma, 500, CmaTest::rosenbrock);
        assertThat(Arrays.stream(cma.mean()).boxed())
                .allSatisfy(x -> assertThat(x).isBetween(0.97, 1.03));
    }

    @Test
    void aRotatedLongEllipseIsLearned() {
        Cma cma = new Cma(filled(6, 2), 1, 12);
        run(cma, 500, point -> {
            double sum = 0;
            for (int i = 0; i < point.length; i++) {
                double along = 0;
                for (int k = 0; k <= i; k++) {
                    along += point[k];
                }
                sum += Math.pow(1e4, i / 5.0) * along * along;
            }
            return sum;
        });
        assertThat(Arrays.stream(cma.mean()).boxed())
                .allSatisfy(x -> assertThat(Math.abs(x)).isLessThan(0.02));
    }

    @Test
    void whoGoesOnFromACheckpointGoesTheSameWay() throws IOException {
        Cma whole = new Cma(filled(5, 1), 0.5, 8);
        Cma cut = new Cma(filled(5, 1), 0.5, 8);
        run(whole, 40, CmaTest::rosenbrock);
        run(cut, 13, CmaTest::rosenbrock);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        cut.write(new DataOutputStream(bytes));
        Cma resumed = new Cma(new double[5], 7, 8);
        resumed.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        run(resumed, 27, CmaTest::rosenbrock);
        assertThat(resumed.mean()).isEqualTo(whole.mean());
        assertThat(resumed.step()).isEqualTo(whole.step());
    }

    private static double rosenbrock(double[] x) {
        double sum = 0;
        for (int i = 0; i + 1 < x.length; i++) {
            sum += 100 * Math.pow(x[i + 1] - x[i] * x[i], 2) + Math.pow(1 - x[i], 2);
        }
        return sum;
    }

    private static void run(Cma cma, int generations, ToDoubleFunction<double[]> cost) {
        for (int i = 0; i < generations; i++) {
            double[][] points = cma.ask(3);
            cma.tell(points, Arrays.stream(points).mapToDouble(cost).toArray());
        }
    }

    private static double[] filled(int size, double value) {
        double[] all = new double[size];
        Arrays.fill(all, value);
        return all;
    }
}
