package de.amtsfluss.optimizer.demand;

import de.amtsfluss.optimizer.network.Edge;
import de.amtsfluss.optimizer.network.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits flows to what detectors counted: of all flows that explain the counts, those nearest to a first guess
 * (information minimisation, solved by multiplying flows until every detector is met or contradictions even out).
 *
 * @param ignored why a count was left out, in words
 * @param missedShare part of the counted vehicles that the flows miss or exceed; large where counts contradict
 */
public record DemandEstimate(Demand demand, List<String> ignored, double missedShare) {
    private static final int ROUNDS = 200;
    private static final double MOST_PER_HOUR_AND_LANE = 3_000;
    private static final double LEAST = 1e-6;
    private static final int MOST_GUESSED_FLOWS = 20_000;

    /** What one detector saw per hour; NaN where nothing came. */
    public record Count(String detector, int lane, double perHour) {}

    public DemandEstimate {
        ignored = List.copyOf(ignored);
    }

    /** @throws IllegalArgumentException where no count can be used or no flow is given */
    public static DemandEstimate of(Network network, Demand guess, List<Count> counts) {
        if (guess.flows().isEmpty()) {
            throw new IllegalArgumentException("There is no flow to fit. Maybe the network has no way through it.");
        }
        List<String> ignored = new ArrayList<>();
        Map<Integer, Double> usable = usable(network, counts, ignored);
        if (usable.isEmpty()) {
            throw new IllegalArgumentException("None of [%d] counts can be used. Maybe all detectors are silent: %s"
                    .formatted(counts.size(), ignored));
        }
        return new Fit(network, guess, usable).estimate(ignored);
    }

    private static Map<Integer, Double> usable(Network network, List<Count> counts, List<String> ignored) {
        Map<Integer, Double> usable = new LinkedHashMap<>();
        for (Count count : counts) {
            String reason = reason(network, count);
            if (reason.isEmpty()) {
                usable.merge(count.lane(), count.perHour(), (a, b) -> (a + b) / 2);
            } else {
                ignored.add("Detector [%s] %s.".formatted(count.detector(), reason));
            }
        }
        return usable;
    }

    private static String reason(Network network, Count count) {
        if (count.lane() < 0 || count.lane() >= network.lanes().size()) {
            return "is on no lane of this network";
        }
        if (Double.isNaN(count.perHour())) {
            return "reported nothing";
        }
        boolean possible = count.perHour() >= 0 && count.perHour() <= MOST_PER_HOUR_AND_LANE;
        return possible ? "" : "reported the impossible [%s] vehicles per hour".formatted(count.perHour());
    }

    /** A first guess where nothing is known: everybody who enters goes everywhere, more so over more lanes. */
    public static Demand guess(Network network, double begin, double end) {
        Routing routing = new Routing(network);
        List<Edge> entries = entries(network, routing);
        List<Edge> exits = network.edges().stream()
                .filter(edge ->
                        motorised(network, edge) && routing.after(edge.index()).isEmpty())
                .toList();
        List<Flow> flows = new ArrayList<>();
        for (Edge entry : entries) {
            for (Edge exit : exits) {
                Optional<List<Integer>> way = routing.find(entry.index(), exit.index());
                boolean turnsBack = entry.fromJunction() >= 0 && entry.fromJunction() == exit.toJunction();
                if (way.isPresent() && way.get().size() > 1 && !turnsBack && flows.size() < MOST_GUESSED_FLOWS) {
                    double weight = (double) entry.lanes().size() * exit.lanes().size() / exits.size();
                    flows.add(Flow.byChance(Kind.CAR, way.get(), 100 * weight));
                }
            }
        }
        return new Demand(begin, end, flows, List.of());
    }

    /** Edges that nobody reaches but by turning back. */
    private static List<Edge> entries(Network network, Routing routing) {
        boolean[] reached = new boolean[network.edges().size()];
        for (Edge edge : network.edges()) {
            for (int next : routing.after(edge.index())) {
                boolean back = edge.fromJunction() >= 0 && network.edge(next).toJunction() == edge.fromJunction();
                reached[next] |= !back;
            }
        }
        return network.edges().stream()
                .filter(edge -> motorised(network, edge) && !reached[edge.index()])
                .toList();
    }

    private static boolean motorised(Network network, Edge edge) {
        return edge.lanes().stream().anyMatch(lane -> network.lane(lane).motorised());
    }

    /** Multiplicative algebraic reconstruction over lanes, with the share of a flow that uses a lane as exponent. */
    private static final class Fit {
        private final Demand guess;
        private final double[] perHour;
        private final int[] lanes;
        private final double[] counted;
        private final double[][] share;

        Fit(Network network, Demand guess, Map<Integer, Double> usable) {
            this.guess = guess;
            List<Flow> flows = guess.flows();
            perHour = flows.stream()
                    .mapToDouble(flow -> Math.max(LEAST, guess.vehicles(flow) / guess.hours()))
                    .toArray();
            lanes = usable.keySet().stream().mapToInt(Integer::intValue).toArray();
            counted = usable.values().stream().mapToDouble(Double::doubleValue).toArray();
            share = new double[lanes.length][flows.size()];
            for (int c = 0; c < lanes.length; c++) {
                for (int f = 0; f < flows.size(); f++) {
                    share[c][f] = share(network, flows.get(f).edges(), lanes[c]);
                }
            }
        }

        /** How likely a vehicle of the flow drives over the lane: evenly over all lanes that lead on. */
        private static double share(Network network, List<Integer> edges, int lane) {
            int at = edges.indexOf(network.lane(lane).edge());
            if (at < 0) {
                return 0;
            }
            int next = at + 1 < edges.size() ? edges.get(at + 1) : -1;
            List<Integer> leading = network.edge(edges.get(at)).lanes().stream()
                    .filter(one -> network.lane(one).motorised())
                    .filter(one -> next < 0
                            || network.linksFrom(one).stream()
                                    .anyMatch(
                                            link -> network.lane(link.toLane()).edge() == next))
                    .toList();
            return leading.contains(lane) ? 1.0 / leading.size() : 0;
        }

        private double modelled(int count) {
            return IntStream.range(0, perHour.length)
                    .mapToDouble(f -> share[count][f] * perHour[f])
                    .sum();
        }

        DemandEstimate estimate(List<String> ignored) {
            for (int round = 0; round < ROUNDS; round++) {
                double damping = round < ROUNDS / 2 ? 1 : 0.5;
                for (int c = 0; c < counted.length; c++) {
                    double modelled = modelled(c);
                    if (modelled > LEAST) {
                        double factor = Math.max(counted[c], LEAST) / modelled;
                        for (int f = 0; f < perHour.length; f++) {
                            perHour[f] *= Math.pow(factor, damping * share[c][f]);
                        }
                    }
                }
            }
            return new DemandEstimate(demand(), ignored, missed());
        }

        private Demand demand() {
            List<Flow> flows = new ArrayList<>();
            for (int f = 0; f < perHour.length; f++) {
                Flow flow = guess.flows().get(f);
                if (!flow.departures().isEmpty() && flow.kind() == Kind.BUS) {
                    flows.add(flow);
                } else if (perHour[f] > 0.05) {
                    double bounded = Math.min(perHour[f], MOST_PER_HOUR_AND_LANE * 4);
                    flows.add(new Flow(flow.kind(), flow.edges(), flow.length(), flow.gap(), bounded, List.of()));
                }
            }
            return new Demand(guess.begin(), guess.end(), flows, guess.walks());
        }

        private double missed() {
            double missed = 0;
            double all = 0;
            for (int c = 0; c < counted.length; c++) {
                missed += Math.abs(modelled(c) - counted[c]);
                all += counted[c];
            }
            return all == 0 ? missed : missed / all;
        }
    }
}
