package de.amtsfluss.optimizer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who drives and walks in an area document; ways are found over the shortest roads. */
final class AreaFlows {
    private final AreaDocument document;
    private final AreaChecks checks;
    private final Network network;
    private final AreaSignals signals;

    AreaFlows(AreaDocument document, AreaChecks checks, Network network, AreaSignals signals) {
        this.document = document;
        this.checks = checks;
        this.network = network;
        this.signals = signals;
    }

    AreaTraffic tie() {
        AreaDocument.Traffic traffic = document.traffic();
        checks.at("traffic", -1, "traffic");
        return new AreaTraffic(
                day("weekday", traffic.weekday()),
                day("saturday", traffic.saturday()),
                day("sunday", traffic.sunday()),
                checks.list("flows", traffic.flows()).stream().map(this::flow).toList(),
                checks.list("buses", traffic.buses()).stream().map(this::line).toList(),
                checks.list("walks", traffic.walks()).stream().map(this::walk).toList());
    }

    private List<Double> day(String name, List<Double> factors) {
        if (factors.size() != 24) {
            throw checks.fault("[%s] has [%d] hours".formatted(name, factors.size()));
        }
        factors.forEach(factor -> checks.within(name, factor, 0, 2));
        return factors;
    }

    private AreaTraffic.Flow flow(AreaDocument.Flow flow) {
        checks.at("traffic", -1, "flow %s > %s".formatted(flow.from(), flow.to()));
        return new AreaTraffic.Flow(
                way(flow.from(), flow.via(), flow.to()),
                checks.within("vehiclesPerHour", flow.vehiclesPerHour(), 0, 10_000),
                checks.within("lorries", flow.lorries(), 0, 1));
    }

    private AreaTraffic.BusLine line(AreaDocument.Line line) {
        checks.at("traffic", -1, "bus " + line.name());
        return new AreaTraffic.BusLine(
                line.name(),
                way(line.from(), line.via(), line.to()),
                (int) checks.within("everyMinutes", line.everyMinutes(), 1, 720),
                minute(line.first()),
                minute(line.last()));
    }

    private int minute(String time) {
        if (!time.matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
            throw checks.fault("[%s] is not a time, needed HH:MM".formatted(time));
        }
        return Integer.parseInt(time.substring(0, 2)) * 60 + Integer.parseInt(time.substring(3));
    }

    private AreaTraffic.Walk walk(AreaDocument.Walk walk) {
        checks.at("traffic", -1, "walk %s %s".formatted(walk.junction(), walk.group()));
        int position = signals.position(walk.junction(), walk.group());
        int signal = network.signals().stream()
                .filter(one -> one.id().equals(walk.junction()))
                .findFirst()
                .orElseThrow()
                .index();
        return new AreaTraffic.Walk(signal, position, checks.within("peoplePerHour", walk.peoplePerHour(), 0, 20_000));
    }

    private List<Integer> way(String from, List<String> via, String to) {
        List<Integer> stops = Stream.of(Stream.of(from), via.stream(), Stream.of(to))
                .flatMap(part -> part)
                .map(road ->
                        network.findEdge(road).orElseThrow(() -> checks.fault("road [%s] is unknown".formatted(road))))
                .toList();
        List<Integer> way = new ArrayList<>(List.of(stops.getFirst()));
        for (int i = 1; i < stops.size(); i++) {
            List<Integer> leg = new Routes(network).shortest(stops.get(i - 1), stops.get(i));
            if (leg.isEmpty()) {
                throw checks.fault("no way leads from [%s] to [%s]".formatted(from, to));
            }
            way.addAll(leg.subList(1, leg.size()));
        }
        return way;
    }
}
