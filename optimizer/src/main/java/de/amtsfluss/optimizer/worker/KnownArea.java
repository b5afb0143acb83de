package de.amtsfluss.optimizer.worker;

import de.amtsfluss.optimizer.network.Area;
import de.amtsfluss.optimizer.plan.SignalArea;

/** An area as offices keep it and as plans see it. */
record KnownArea(Area area, SignalArea signals) {

    static KnownArea of(Area area) {
        return new KnownArea(area, SignalArea.of(area));
    }

    String key() {
        return area.key();
    }
}
