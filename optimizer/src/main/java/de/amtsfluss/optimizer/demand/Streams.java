package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.Link;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many vehicles take each link, and how many go from one signal to the next and how long they are on their way. */
public final class Streams {
    /**
     * Vehicles that pass two signals one after the other.
     *
     * @param fromPosition position of the first signal's picture that lets them go
     * @param seconds from stop line to stop line, driving freely
     */
    public record Stream(
            int fromSignal, int fromPosition, int toSignal, int toPosition, double seconds, double perHour) {}

    private record Key(int fromSignal, int fromPosition, int toSignal, int toPosition) {}

    private final Network network;
    private final double[] perLink;
    private final Map<Key, Stream> streams = new LinkedHashMap<>();

    private Streams(Network network) {
        this.network = network;
        this.perLink = new double[network.links().size()];
    }

    public static Streams of(Network network, Demand demand) {
        Streams streams = new Streams(network);
        for (Flow flow : demand.flows()) {
            streams.follow(flow.edges(), demand.vehicles(flow) / demand.hours());
        }
        return streams;
    }

    /** Vehicles per hour by index of the link. */
    public double[] perLink() {
        return perLink.clone();
    }

    /** Strongest first. */
    public List<Stream> between() {
        return streams.values().stream()
                .sorted(Comparator.comparingDouble(Stream::perHour)
                        .reversed()
                        .thenComparingInt(Stream::fromSignal)
                        .thenComparingInt(Stream::toSignal)
                        .thenComparingInt(Stream::fromPosition)
                        .thenComparingInt(Stream::toPosition))
                .toList();
    }

    private void follow(List<Integer> edges, double perHour) {
        Link last = null;
        double since = 0;
        for (int i = 0; i + 1 < edges.size(); i++) {
            List<Link> links = links(edges.get(i), edges.get(i + 1));
            if (links.isEmpty()) {
                return;
            }
            links.forEach(link -> perLink[link.index()] += perHour / links.size());
            Link link = links.getFirst();
            var lane = network.lane(link.fromLane());
            since += lane.length() / lane.speed();
            if (link.signalled()) {
                if (last != null && last.signal() != link.signal()) {
                    add(last, link, since, perHour);
                }
                last = link;
                since = 0;
            }
            since += link.length() / link.speed();
        }
    }

    private void add(Link from, Link to, double seconds, double perHour) {
        Key key = new Key(from.signal(), from.signalLink(), to.signal(), to.signalLink());
        streams.merge(
                key,
                new Stream(from.signal(), from.signalLink(), to.signal(), to.signalLink(), seconds, perHour),
                (a, b) -> new Stream(
                        a.fromSignal(),
                        a.fromPosition(),
                        a.toSignal(),
                        a.toPosition(),
                        a.seconds(),
                        a.perHour() + b.perHour()));
    }

    /** Links of motor lanes from one edge to the next. */
    private List<Link> links(int from, int to) {
        List<Link> links = new ArrayList<>();
        for (int lane : network.edge(from).lanes()) {
            for (Link link : network.linksFrom(lane)) {
                if (network.lane(link.toLane()).edge() == to
                        && network.lane(lane).motorised()) {
                    links.add(link);
                }
            }
        }
        return links;
    }
}
