package de.amtsfluss.processes.traffic.corridor;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gives the signals back to their plan. */
@Component
final class ReleaseStages implements Capability<ReleaseStages.Request, Capability.Nothing> {

    record Request(String corridorId) {}

    private final CorridorTable table;
    private final ObjectProvider<CorridorSignals> signals;

    ReleaseStages(CorridorTable table, ObjectProvider<CorridorSignals> signals) {
        this.table = table;
        this.signals = signals;
    }

    @Override
    public String topic() {
        return "release-stages";
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Lane lane() {
        return Lane.EMERGENCY;
    }

    @Override
    public Nothing perform(Request request, Run run) {
        GreenCorridor corridor = table.corridor(UUID.fromString(request.corridorId()));
        signals.stream().forEach(known -> known.release(corridor.id(), corridor.area()));
        table.released(corridor.id());
        return new Nothing();
    }
}
