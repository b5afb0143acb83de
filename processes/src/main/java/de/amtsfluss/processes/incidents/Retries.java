package de.amtsfluss.processes.incidents;

/** Sets failed work going again; carried out by the engine room. */
public interface Retries {

    /** @param capability true for work of a capability, false for a step of the engine */
    void again(String id, boolean capability);
}
