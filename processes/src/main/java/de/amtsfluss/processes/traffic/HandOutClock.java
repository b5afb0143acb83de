package de.amtsfluss.processes.traffic;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings to the street again what a centre did not confirm, until it does. */
@Component
public class HandOutClock {

    private static final Logger LOG = LoggerFactory.getLogger(HandOutClock.class);

    private final TrafficAreas areas;
    private final Publications publications;

    HandOutClock(TrafficAreas areas, Publications publications) {
        this.areas = areas;
        this.publications = publications;
    }

    @Scheduled(fixedDelayString = "${amtsfluss.traffic.hand-out-every:30s}", initialDelayString = "60s")
    void beat() {
        look();
    }

    /** Here and now. One area's centre that is away does not hold up the others. */
    public void look() {
        areas.listAreas().forEach(area -> {
            try {
                publications.handOut(area.key());
            } catch (RuntimeException e) {
                LOG.warn("The plan of {} is not in the street yet: {}", area.key(), e.getMessage());
            }
        });
    }
}
