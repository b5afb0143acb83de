package de.amtsfluss.processes.traffic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mathematics of signals, as the house needs it. Plans and demands are texts that only it understands. */
public interface SignalPlanning {

    /** The areas whose network it knows; the house takes them over at its start. */
    List<TrafficArea> listAreas();

    /** What the signals showed before anybody optimised. */
    String firstPlan(String area);

    /** Where how many vehicles go, estimated from counts. */
    String estimateDemand(String area, List<DetectorCount> counts);

    /** @param checkpoint where an earlier attempt of the same search stood; the result is the same with and without */
    String search(String area, String demand, RunParameters parameters, Optional<byte[]> checkpoint, SearchWatch watch)
            throws SearchStopped;

    /** Simulates both plans with the same arrivals; the seeds are others than those of the search. */
    Proof prove(String area, String demand, String newPlan, String oldPlan, RunParameters parameters, SearchWatch watch)
            throws SearchStopped;

    /** Every rule the plan breaks, in words; empty if it may be shown to people in the street. */
    List<String> listBreaches(String area, String plan);

    /** The plan in a format other programs read. */
    byte[] export(String area, String plan, ExportFormat format);

    /** Drawings of the plan: signal times, time and way, sequence of stages, intergreens. */
    List<Picture> pictures(String area, String plan, Locale language);

    /** Drawings of what simulations said: before and after by movement, spread of delays. */
    List<Picture> pictures(String area, Proof proof, Locale language);

    /** The drawings of the plan as SVG documents alone. */
    default List<String> draw(String area, String plan) {
        return pictures(area, plan, Locale.GERMAN).stream().map(Picture::svg).toList();
    }

    enum ExportFormat {
        JSON,
        SUMO,
        XML
    }

    /** Told how far a search is. */
    interface SearchWatch {

        /** @return false if nobody waits for the result any more */
        boolean generation(int generation, double best, byte[] checkpoint);

        /** @return false if nobody waits for the result any more */
        boolean goesOn();
    }

    /** The search ended because nobody waits for its result. */
    final class SearchStopped extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
