package de.amtsfluss.optimizer.search;

/** Told how far a search is, and asked whether it is still wanted. */
public interface SearchWatch {
    /** Watches nothing, stops nothing. */
    SearchWatch NOBODY = new SearchWatch() {
        @Override
        public boolean generation(int generation, double best, byte[] checkpoint) {
            return true;
        }

        @Override
        public boolean goesOn() {
            return true;
        }
    };

    /**
     * @param best cost of the best plan so far
     * @param checkpoint from which {@link PlanSearch#run} goes on with the same result
     * @return false if nobody waits for the result any more
     */
    boolean generation(int generation, double best, byte[] checkpoint);

    /** Asked between simulations. */
    boolean goesOn();
}
