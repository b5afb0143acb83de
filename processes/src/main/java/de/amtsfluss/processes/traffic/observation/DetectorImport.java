package de.amtsfluss.processes.traffic.observation;

import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.TrafficAreas;
import de.amtsfluss.processes.traffic.TrafficDesk;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Takes files of readings. The same file may come again: what is there stays as it is. */
@Component
public class DetectorImport {

    private static final ZoneId TOWN = ZoneId.of("Europe/Berlin");

    private final Detectors detectors;
    private final TrafficAreas areas;
    private final Journal journal;

    DetectorImport(Detectors detectors, TrafficAreas areas, Journal journal) {
        this.detectors = detectors;
        this.areas = areas;
        this.journal = journal;
    }

    /**
     * @param readings in the file, without the faulty ones
     * @param fresh of them, how many were new
     * @param faulty lines, of which {@code faults} tells the first hundred
     */
    public record Report(int readings, int fresh, int faulty, List<CsvFault> faults) {}

    /** @throws NotAnObservation if it is no such file */
    public Report importCsv(Person person, String area, InputStream file) throws IOException {
        TrafficDesk.admit(person);
        return importCsv(person.id(), area, file);
    }

    /** On behalf of a gateway that has shown its token. */
    public Report importCsv(String gateway, String area, InputStream file) throws IOException {
        areas.area(area);
        var readings = new AtomicInteger();
        var fresh = new AtomicInteger();
        var csv = new DetectorCsv(TOWN);
        csv.read(file, batch -> {
            readings.addAndGet(batch.size());
            fresh.addAndGet(detectors.record(area, batch));
        });
        var report = new Report(readings.get(), fresh.get(), csv.faulty(), csv.faults());
        journal.write(
                "traffic-area",
                area,
                gateway,
                "detector-file-taken",
                Map.of("readings", String.valueOf(report.readings()), "fresh", String.valueOf(report.fresh())));
        return report;
    }
}
