package de.amtsfluss.processes.traffic;

import java.util.UUID;

/** The devices in the street of an area, or whatever stands for them. Every one that is there gets every plan. */
public interface SignalControllers {

    /**
     * Hands a plan out for the whole area: either every signal takes it or none.
     *
     * @param publication idempotency key: the same one may come again
     */
    void accept(Handout publication);

    /** @param content the plan as {@link SignalPlanning} writes it */
    record Handout(long publication, String area, UUID plan, int version, String content) {}
}
