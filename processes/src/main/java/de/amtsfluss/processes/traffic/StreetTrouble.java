package de.amtsfluss.processes.traffic;

/** What can go wrong at detectors of a simulated street, caused on purpose to see how the house copes. */
public interface StreetTrouble {

    /** Nothing happens where the area's street is not simulated here. */
    void cause(String area, Trouble trouble);

    /** What is caused now. */
    Trouble trouble(String area);

    /**
     * Shares of all detectors, 0 to 1; which ones is the same for the same shares.
     *
     * @param lost say nothing
     * @param duplicated say everything twice
     * @param delayed say everything late
     * @param stuck always say the same
     * @param delaySeconds how late, in the time of the street
     */
    record Trouble(double lost, double duplicated, double delayed, double stuck, int delaySeconds) {

        public static final Trouble NONE = new Trouble(0, 0, 0, 0, 0);

        public Trouble {
            if (!share(lost) || !share(duplicated) || !share(delayed) || !share(stuck)) {
                throw new IllegalArgumentException("A share lies between 0 and 1.");
            }
            if (delaySeconds < 0 || delaySeconds > 3_600) {
                throw new IllegalArgumentException(
                        "A delay of (%d) seconds is not possible, 0 to 3600 are.".formatted(delaySeconds));
            }
        }

        private static boolean share(double value) {
            return value >= 0 && value <= 1;
        }
    }
}
