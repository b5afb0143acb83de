package de.amtsfluss.processes.traffic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who chooses the colours in the streets of an area, and how well that goes. Whatever is chosen, the rules of safety
 * bind it; where data fail, the control climbs down by itself and up again when they are back.
 */
public interface StreetControl {

    /** Areas whose control can be watched here. */
    List<String> listAreas();

    /** Empty where the area is not controlled here. */
    Optional<Health> health(String area);

    /** Until told otherwise. Nothing happens where the area is not controlled here or the mode is the same. */
    void choose(String area, Mode mode);

    enum Mode {
        FIXED_PLAN,
        REAL_TIME
    }

    /** What is in charge, best first. */
    enum Rung {
        ROLLING_HORIZON,
        ACTUATED,
        FIXED_PLAN,
        LOCAL_PROGRAM
    }

    /**
     * @param at in the time of the street
     * @param mode what was asked for
     * @param rung the lowest any signal of the area is on
     * @param silentDetectors share of the detectors nobody can believe now, 0 to 1
     * @param dataAgeSeconds since the newest reading any signal decides by
     * @param unsafePictures colours that broke a rule since the start, found by an independent audit; none is right
     */
    record Health(
            Instant at,
            Mode mode,
            Rung rung,
            List<SignalHealth> signals,
            double silentDetectors,
            double dataAgeSeconds,
            long unsafePictures) {

        public Health {
            signals = List.copyOf(signals);
        }

        /** Real time was asked for and is not what happens. */
        public boolean degraded() {
            return mode == Mode.REAL_TIME && rung != Rung.ROLLING_HORIZON;
        }
    }

    /** Why a signal is on the rung it is on. */
    enum Reason {
        FRESH_DATA,
        SILENT_DETECTORS,
        STALE_DATA,
        STALE_DATA_WITHOUT_PLAN,
        AS_ASKED,
        NO_PLAN_YET,
        RESERVED
    }

    record SignalHealth(String junction, Rung rung, Instant since, Reason reason) {}
}
