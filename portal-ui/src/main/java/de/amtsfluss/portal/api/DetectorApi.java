package de.amtsfluss.portal.api;

import de.amtsfluss.portal.api.DetectorGateways.Known;
import de.amtsfluss.processes.traffic.observation.Datastreams;
import de.amtsfluss.processes.traffic.observation.DetectorImport;
import de.amtsfluss.processes.traffic.observation.NotAnObservation;
import de.amtsfluss.processes.traffic.observation.Observation;
import de.amtsfluss.processes.traffic.observation.Observations;
import de.amtsfluss.processes.traffic.observation.SensorThings;
import de.amtsfluss.processes.traffic.observation.Tally;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Detector data of an area from its gateway, with its token as {@code Authorization: Bearer}: Things with Datastreams,
 * Observations and arrays of them as OGC SensorThings 1.1 writes them, and files of readings as CSV. The answer tells
 * what became of them; repeating changes nothing. 401 without a known token, 413 above 1 MiB (files: 64 MiB), 422 what
 * cannot be read and why.
 */
@RestController
final class DetectorApi {

    private static final int BYTES_AT_MOST = 1024 * 1024;
    private static final long FILE_AT_MOST = 64L * 1024 * 1024;
    private static final String BEARER = "Bearer ";

    private final DetectorGateways gateways;
    private final Datastreams streams;
    private final Observations observations;
    private final DetectorImport files;

    DetectorApi(DetectorGateways gateways, Datastreams streams, Observations observations, DetectorImport files) {
        this.gateways = gateways;
        this.streams = streams;
        this.observations = observations;
        this.files = files;
    }

    record Registered(int datastreams) {}

    @PostMapping("/api/sensorthings/v1.1/Things")
    Registered things(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, HttpServletRequest request)
            throws IOException {
        var told = SensorThings.things(Optional.of(gateway(authorization).area()), body(request));
        streams.registerOf(gateway(authorization).area(), told);
        return new Registered(told.size());
    }

    @PostMapping("/api/sensorthings/v1.1/Datastreams({datastream})/Observations")
    Tally observations(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            @PathVariable String datastream,
            HttpServletRequest request)
            throws IOException {
        return take(gateway(authorization), SensorThings.observations(bare(datastream), body(request)));
    }

    @PostMapping("/api/sensorthings/v1.1/CreateObservations")
    Tally dataArray(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, HttpServletRequest request)
            throws IOException {
        return take(gateway(authorization), SensorThings.dataArray(body(request)));
    }

    @PostMapping("/api/detectors/readings")
    DetectorImport.Report file(
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization, HttpServletRequest request)
            throws IOException {
        Known gateway = gateway(authorization);
        if (request.getContentLengthLong() < 0 || request.getContentLengthLong() > FILE_AT_MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return files.importCsv("gateway " + gateway.name(), gateway.area(), request.getInputStream());
    }

    @ExceptionHandler
    ProblemDetail unreadable(NotAnObservation why) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why.getMessage());
    }

    /** What it says about other areas is refused like what nobody knows. */
    private Tally take(Known gateway, List<Observation> told) {
        return observations.takeOf(gateway.area(), told);
    }

    private Known gateway(String authorization) {
        return Optional.of(authorization)
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> gateways.findByToken(header.substring(BEARER.length())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    }

    private static String bare(String datastream) {
        return datastream.length() > 1 && datastream.startsWith("'") && datastream.endsWith("'")
                ? datastream.substring(1, datastream.length() - 1)
                : datastream;
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BYTES_AT_MOST + 1);
        if (body.length > BYTES_AT_MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return body;
    }
}
