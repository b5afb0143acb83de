package de.amtsfluss.optimizer.network;

/**
 * A set of signals that may be green together.
 *
 * @param picture one letter per position: G with right of way, g green but yielding, r red
 * @param fromProgram true where the local program already holds it
 */
public record Stage(String picture, boolean fromProgram) {
    public boolean open(int position) {
        char letter = picture.charAt(position);
        return letter == 'G' || letter == 'g';
    }

    public boolean yielding(int position) {
        return picture.charAt(position) == 'g';
    }
}
