package de.amtsfluss.optimizer.search;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Evolution strategy with covariance matrix adaptation (Hansen's tutorial, with its default constants) that is asked for
 * candidates and told their costs. Its whole state can be written between two generations; docs/adr/0006 says why it is
 * our own. Randomness comes from seed and generation alone.
 */
final class Cma {
    private static final double LEAST_STEP = 1e-3;

    private final int size;
    private final int lambda;
    private final int mu;
    private final double[] weights;
    private final double muEff;
    private final double cSigma;
    private final double dSigma;
    private final double cC;
    private final double c1;
    private final double cMu;
    private final double chi;

    private final double[] mean;
    private final double[] pathC;
    private final double[] pathSigma;
    private final double[][] covariance;
    private double sigma;
    private int generation;

    private double[][] axes;
    private double[] scales;

    Cma(double[] start, double step, int population) {
        size = start.length;
        lambda = population;
        mu = lambda / 2;
        weights = new double[mu];
        double sum = 0;
        for (int i = 0; i < mu; i++) {
            weights[i] = Math.log((lambda + 1) / 2.0) - Math.log(i + 1);
            sum += weights[i];
        }
        double squares = 0;
        for (int i = 0; i < mu; i++) {
            weights[i] /= sum;
            squares += weights[i] * weights[i];
        }
        muEff = 1 / squares;
        cSigma = (muEff + 2) / (size + muEff + 5);
        dSigma = 1 + 2 * Math.max(0, Math.sqrt((muEff - 1) / (size + 1)) - 1) + cSigma;
        cC = (4 + muEff / size) / (size + 4 + 2 * muEff / size);
        c1 = 2 / ((size + 1.3) * (size + 1.3) + muEff);
        cMu = Math.min(1 - c1, 2 * (muEff - 2 + 1 / muEff) / ((size + 2.0) * (size + 2.0) + muEff));
        chi = Math.sqrt(size) * (1 - 1.0 / (4.0 * size) + 1.0 / (21.0 * size * size));
        mean = start.clone();
        pathC = new double[size];
        pathSigma = new double[size];
        covariance = new double[size][size];
        for (int i = 0; i < size; i++) {
            covariance[i][i] = 1;
        }
        sigma = step;
        decompose();
    }

    /** The candidates of the present generation; asking twice gives the same. */
    double[][] ask(long seed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + generation);
        double[][] points = new double[lambda][size];
        for (double[] point : points) {
            double[] z = new double[size];
            for (int i = 0; i < size; i++) {
                z[i] = scales[i] * random.nextGaussian();
            }
            for (int i = 0; i < size; i++) {
                double y = 0;
                for (int k = 0; k < size; k++) {
                    y += axes[i][k] * z[k];
                }
                point[i] = mean[i] + sigma * y;
            }
        }
        return points;
    }

    /** Learns from the candidates that {@link #ask} gave. */
    void tell(double[][] points, double[] costs) {
        int[] order = IntStream.range(0, lambda)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> costs[i]).thenComparingInt(i -> i))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] before = mean.clone();
        Arrays.fill(mean, 0);
        for (int r = 0; r < mu; r++) {
            for (int i = 0; i < size; i++) {
                mean[i] += weights[r] * points[order[r]][i];
            }
        }
        double[] shift = new double[size];
        for (int i = 0; i < size; i++) {
            shift[i] = (mean[i] - before[i]) / sigma;
        }
        generation++;
        boolean calm = followPaths(shift);
        adapt(points, order, before, calm);
        double norm = Math.sqrt(Arrays.stream(pathSigma).map(x -> x * x).sum());
        sigma = Math.max(LEAST_STEP, sigma * Math.exp(Math.min(1, cSigma / dSigma * (norm / chi - 1))));
        decompose();
    }

    private boolean followPaths(double[] shift) {
        double[] white = new double[size];
        for (int k = 0; k < size; k++) {
            double along = 0;
            for (int i = 0; i < size; i++) {
                along += axes[i][k] * shift[i];
            }
            for (int i = 0; i < size; i++) {
                white[i] += axes[i][k] * along / scales[k];
            }
        }
        double norm = 0;
        for (int i = 0; i < size; i++) {
            pathSigma[i] = (1 - cSigma) * pathSigma[i] + Math.sqrt(cSigma * (2 - cSigma) * muEff) * white[i];
            norm += pathSigma[i] * pathSigma[i];
        }
        double expected = Math.sqrt(1 - Math.pow(1 - cSigma, 2.0 * generation)) * chi;
        boolean calm = Math.sqrt(norm) / expected < 1.4 + 2 / (size + 1.0);
        for (int i = 0; i < size; i++) {
            pathC[i] = (1 - cC) * pathC[i] + (calm ? Math.sqrt(cC * (2 - cC) * muEff) * shift[i] : 0);
        }
        return calm;
    }

    private void adapt(double[][] points, int[] order, double[] before, boolean calm) {
        double keep = 1 - c1 - cMu + (calm ? 0 : c1 * cC * (2 - cC));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double value = keep * covariance[i][j] + c1 * pathC[i] * pathC[j];
                for (int r = 0; r < mu; r++) {
                    double[] point = points[order[r]];
                    value += cMu * weights[r] * (point[i] - before[i]) * (point[j] - before[j]) / (sigma * sigma);
                }
                covariance[i][j] = value;
                covariance[j][i] = value;
            }
        }
    }

    private void decompose() {
        SymmetricMatrix.Axes found = SymmetricMatrix.axes(covariance);
        axes = found.vectors();
        scales = Arrays.stream(found.values())
                .map(value -> Math.sqrt(Math.max(value, 1e-12)))
                .toArray();
    }

    double[] mean() {
        return mean.clone();
    }

    double step() {
        return sigma;
    }

    int generation() {
        return generation;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(generation);
        out.writeDouble(sigma);
        write(out, mean);
        write(out, pathC);
        write(out, pathSigma);
        for (double[] row : covariance) {
            write(out, row);
        }
    }

    /** Takes over the state of another one of the same size. */
    void read(DataInputStream in) throws IOException {
        generation = in.readInt();
        sigma = in.readDouble();
        read(in, mean);
        read(in, pathC);
        read(in, pathSigma);
        for (double[] row : covariance) {
            read(in, row);
        }
        decompose();
    }

    private static void write(DataOutputStream out, double[] values) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static void read(DataInputStream in, double[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
    }
}
