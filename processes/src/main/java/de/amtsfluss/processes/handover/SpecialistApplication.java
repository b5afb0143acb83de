package de.amtsfluss.processes.handover;

import java.util.Optional;

/**
 * A specialist application of the administration, reached over any transport. Both steps may be repeated after a crash
 * and must have their effect once; what does not get through throws and is tried again.
 */
public interface SpecialistApplication {

    /**
     * Reserves a place for the consignment at the other side.
     *
     * @return the transport's own reference, kept in the ledger before {@link #deliver} is called
     */
    String announce(Consignment consignment);

    /** Brings the consignment to the place reserved; a second call with the same reference changes nothing. */
    void deliver(String reference, Consignment consignment);

    /** What the other side said to it, empty as long as it said nothing. */
    Optional<Acknowledgement> findAcknowledgement(String reference);
}
