package de.amtsfluss.portal.operations;

import de.amtsfluss.processes.traffic.RunState;
import java.util.Locale;

/** Keys of texts for the constants of the domain. */
final class StateNames {

    private StateNames() {}

    static String key(RunState state) {
        return "operations.state." + word(state);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
