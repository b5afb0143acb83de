package de.amtsfluss.optimizer.control;

/** Every order of stages, one for each choice to come; those that begin with the most promising stage come first. */
final class StageSequences {
    /** Looks at one sequence, of which only so many stages count; false to see no more. */
    interface Trial {
        boolean look(int[] sequence, int depth);
    }

    private final int[] firsts;
    private final int[] sequence;

    StageSequences(int[] firsts, int longest) {
        this.firsts = firsts;
        this.sequence = new int[longest];
    }

    /** Short sequences before long ones, so that a trial that ends early has seen the whole width. */
    void tryAll(Trial trial) {
        boolean more = true;
        for (int depth = 2; depth <= sequence.length && more; depth++) {
            more = extend(0, depth, trial);
        }
    }

    private boolean extend(int at, int depth, Trial trial) {
        if (at == depth) {
            return trial.look(sequence, depth);
        }
        for (int stage = 0; stage < firsts.length; stage++) {
            sequence[at] = at == 0 ? firsts[stage] : stage;
            if (!extend(at + 1, depth, trial)) {
                return false;
            }
        }
        return true;
    }
}
