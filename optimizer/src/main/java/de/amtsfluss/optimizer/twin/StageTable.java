package de.amtsfluss.optimizer.twin;

import java.util.List;

/**
 * The stages of one signal with the times a change between them takes, all in seconds and per position of the picture.
 *
 * @param pictures what each stage shows
 * @param opensAfter {@code [from][to][position]}: until the position is open, counted from the change
 * @param yellow until a closing position is red
 * @param minGreen shortest green
 * @param intergreen {@code [leaving][entering]}, with which a change is reckoned
 * @param walks {@code [crossing][entering]}: how long people clear the way; empty rows for vehicles
 */
public record StageTable(
        List<String> pictures,
        double[][][] opensAfter,
        double[] yellow,
        double[] minGreen,
        double[][] intergreen,
        double[][] walks) {
    public StageTable {
        pictures = List.copyOf(pictures);
    }

    /** Builds the change times from intergreens {@code [leaving][entering]}; nobody walks. */
    public static StageTable of(List<String> pictures, double[][] intergreen, double[] yellow, double[] minGreen) {
        return of(pictures, intergreen, yellow, minGreen, new double[yellow.length][0]);
    }

    /** Builds the change times; people clear apart from them, for they have mostly left when a stage ends. */
    public static StageTable of(
            List<String> pictures, double[][] intergreen, double[] yellow, double[] minGreen, double[][] walks) {
        int stages = pictures.size();
        double[][][] after = new double[stages][stages][yellow.length];
        for (int a = 0; a < stages; a++) {
            for (int b = 0; b < stages; b++) {
                for (int p = 0; p < yellow.length; p++) {
                    if (!open(pictures.get(b), p) || open(pictures.get(a), p)) {
                        continue;
                    }
                    for (int q = 0; q < yellow.length; q++) {
                        if (open(pictures.get(a), q) && !open(pictures.get(b), q)) {
                            after[a][b][p] = Math.max(after[a][b][p], intergreen[q][p]);
                        }
                    }
                }
            }
        }
        return new StageTable(pictures, after, yellow, minGreen, intergreen, walks);
    }

    public int count() {
        return pictures.size();
    }

    /** Position open in the stage, with or without right of way. */
    public boolean open(int stage, int position) {
        return open(pictures.get(stage), position);
    }

    private static boolean open(String picture, int position) {
        char letter = picture.charAt(position);
        return letter == 'G' || letter == 'g';
    }
}
