package de.amtsfluss.processes.handover;

import de.amtsfluss.processes.PortalNode;
import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Run;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Brings a case to its specialist application, exactly once in effect: the payload is fixed at the first attempt, the
 * place reserved at the other side is kept before anything is sent there.
 */
@Component
@PortalNode
final class HandOver implements Capability<HandOver.Request, HandOver.Receipt> {

    /** @param mapping file of the service package that says what is sent, such as {@code handover.feel} */
    record Request(String mapping) {}

    /** @param reference of the transport, for the journal and the clerk */
    record Receipt(String reference) {}

    private final ConsignmentPacking packing;
    private final HandOverLedger ledger;
    private final SpecialistApplication application;

    HandOver(ConsignmentPacking packing, HandOverLedger ledger, SpecialistApplication application) {
        this.packing = packing;
        this.ledger = ledger;
        this.application = application;
    }

    @Override
    public String topic() {
        return "hand-over";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Receipt perform(Request request, Run run) {
        Consignment packed = packing.pack(run.key(), run.caseNumber(), request.mapping());
        Map<String, Object> fixed =
                ledger.prepare(run.key(), run.caseNumber(), packed.destination(), packed.schema(), packed.data());
        Consignment consignment = packed.with(fixed);
        String reference = reserve(run.key(), consignment);
        application.deliver(reference, consignment);
        ledger.delivered(run.key());
        return new Receipt(reference);
    }

    private String reserve(String key, Consignment consignment) {
        return ledger.entry(key).reference().orElseGet(() -> {
            String reference = application.announce(consignment);
            ledger.announced(key, reference);
            return reference;
        });
    }
}
