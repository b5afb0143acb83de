package de.amtsfluss.optimizer.control;

/** What one signal shows: per position r red, u red and amber, y yellow, g green but yielding, G green. */
public record SignalPicture(String letters) {
    public SignalPicture {
        if (!letters.matches("[rugGyo]*")) {
            throw new IllegalArgumentException(
                    "A signal cannot show [%s]. Maybe a letter other than r, u, g, G, y, o was used."
                            .formatted(letters));
        }
    }

    public char at(int position) {
        return letters.charAt(position);
    }

    public int size() {
        return letters.length();
    }

    public boolean green(int position) {
        return letters.charAt(position) == 'g' || letters.charAt(position) == 'G';
    }
}
