package de.amtsfluss.portal;

import de.amtsfluss.processes.PortalNode;
import de.amtsfluss.processes.traffic.DetectorWire;
import de.amtsfluss.processes.traffic.Detectors;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.SimulatedStreet;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.TrafficWorkshop;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTerms;
import de.amtsfluss.processes.traffic.TrafficWorkshop.StreetTools;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Finds the mathematics of traffic on the class path, and in a demo lets a simulated street stand in for the real one. */
@Configuration(proxyBeanMethods = false)
public class TrafficWiring {

    private final ObjectProvider<SimulatedStreet> street;
    private final List<Path> areas;

    TrafficWiring(ObjectProvider<SimulatedStreet> street, @Value("${amtsfluss.traffic.areas:}") List<String> files) {
        this.street = street;
        this.areas = files.stream().map(Path::of).toList();
    }

    private static TrafficWorkshop workshop() {
        return ServiceLoader.load(TrafficWorkshop.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No mathematics of traffic is on the class path. Maybe the optimizer was left out."));
    }

    @Bean
    SignalPlanning signalPlanning() {
        return workshop().planning(areas);
    }

    @Bean(destroyMethod = "close")
    @PortalNode
    @ConditionalOnProperty("amtsfluss.street.enabled")
    SimulatedStreet simulatedStreet(
            Detectors detectors,
            StreetMeasures measures,
            ObjectProvider<DetectorWire> wire,
            Clock clock,
            @Value("${amtsfluss.data:data}/street") Path memory,
            @Value("${amtsfluss.street.pace:4}") double pace,
            @Value("${amtsfluss.street.day:07:00-19:00}") String day,
            @Value("${amtsfluss.street.warm-up-minutes:30}") int warmUpMinutes) {
        String[] ends = day.split("-");
        StreetTerms terms = new StreetTerms(
                memory, pace, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), warmUpMinutes, clock.millis());
        return workshop()
                .street(
                        areas,
                        terms,
                        new StreetTools(detectors, measures, Optional.ofNullable(wire.getIfAvailable()), clock));
    }

    /** When the house opens, the areas are there and their plan has been handed out. */
    @EventListener
    void open(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            street.ifAvailable(SimulatedStreet::open);
        }
    }
}
