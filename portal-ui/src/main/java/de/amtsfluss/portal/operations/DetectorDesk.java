package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.traffic.observation.DetectorImport;
import de.amtsfluss.processes.traffic.observation.DetectorState;
import de.amtsfluss.processes.traffic.observation.DetectorStates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** How detectors do, and their files, for the signed-in person. */
@Component
class DetectorDesk {

    private final DetectorStates states;
    private final DetectorImport imports;
    private final SignedIn signedIn;

    DetectorDesk(DetectorStates states, DetectorImport imports, SignedIn signedIn) {
        this.states = states;
        this.imports = imports;
        this.signedIn = signedIn;
    }

    /** Those with trouble first. */
    List<DetectorState> list(String area) {
        return states.list(signedIn.person(), area);
    }

    /** @throws de.amtsfluss.processes.traffic.observation.NotAnObservation if it is no such file */
    DetectorImport.Report take(String area, byte[] file) {
        try {
            return imports.importCsv(signedIn.person(), area, new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
