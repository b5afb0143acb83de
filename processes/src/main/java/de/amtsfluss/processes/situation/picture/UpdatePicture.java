package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.capability.Capability;
import de.amtsfluss.processes.capability.Lane;
import de.amtsfluss.processes.capability.Run;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Computes the picture anew; without news there is no new version. */
@Component
final class UpdatePicture implements Capability<UpdatePicture.Request, UpdatePicture.Done> {

    record Request(String emergencyId) {}

    record Done() {}

    private final Pictures pictures;

    UpdatePicture(Pictures pictures) {
        this.pictures = pictures;
    }

    @Override
    public String topic() {
        return "update-picture";
    }

    @Override
    public Lane lane() {
        return Lane.EMERGENCY;
    }

    @Override
    public Class<Request> request() {
        return Request.class;
    }

    @Override
    public Done perform(Request request, Run run) {
        pictures.update(UUID.fromString(request.emergencyId()));
        return new Done();
    }
}
