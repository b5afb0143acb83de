package de.amtsfluss.optimizer.twin;

import java.util.List;

/**
 * The stages of one signal with the times a change between them takes, all in seconds and per position of the picture.
 *
 * @param pictures what each stage shows
 * @param opensAfter {@code [from][to][position]}: until the position is open, counted from the change
 * @param yellow until a closing position is red
 * @param minGreen shortest green
 */
public record StageTable(List<String> pictures, double[][][] opensAfter, double[] yellow, double[] minGreen) {
    public StageTable {
        pictures = List.copyOf(pictures);
    }

    /** Builds the change times from intergreens {@code [leaving][entering]}. */
    public static StageTable of(List<String> pictures, double[][] intergreen, double[] yellow, double[] minGreen) {
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
        return new StageTable(pictures, after, yellow, minGreen);
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
