package de.amtsfluss.processes.situation.picture;

import java.util.List;

/** Rules that say what an emergency wants to know. */
public interface Relevance {

    /** @param keyword as the control room tells it; an unknown one gets what every emergency wants */
    List<Wanted> wantedFor(String keyword);
}
