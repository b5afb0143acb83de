package de.amtsfluss.optimizer.twin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Where the vehicles probably are when only counts per lane are told. Lets the twin drive from one reading to the next
 * and then corrects it: too many on a lane means that the first have left or the last not arrived, too few that somebody
 * came or that the head did not go where it was believed to go. What left under which light teaches the turn shares.
 *
 * <p>Longer than our usual files because prediction, correction and learning work on the same guesses.
 */
public final class Belief {
    private static final double QUEUE_SPACE_METRES = 7.5;
    private static final double QUEUE_SPACE_PRESSED_METRES = 6;
    /** How far somebody drives in between two readings at most. */
    private static final double NEWCOMER_METRES = 139;

    private static final double MOVING = 0.5;
    /** So many greens in vain, and a lane is believed to be blocked. */
    private static final int IN_VAIN = 3;
    /** What somebody counts whom no green helps; whoever waits too long is still served by force. */
    private static final double HELPLESS = 0.1;

    private static final int HEAD_MOVES_WITHIN_SECONDS = 5;
    /** Shares of a lane are halved beyond this, so that new traffic is learned. */
    private static final double MEMORY_VEHICLES = 60;

    private final Rehearsal rehearsal;
    private final SceneLoader loader;
    private final Roads roads;
    private final double[] shares;
    private final List<List<Guess>> guesses = new ArrayList<>();
    private final List<Guess> inside = new ArrayList<>();
    /** Who is believed to have left even the last lane in sight. */
    private final List<Guess> gone = new ArrayList<>();

    private final List<Guess> left = new ArrayList<>();
    private final List<Guess> notArrived = new ArrayList<>();
    private byte[][] history = {};
    private boolean[] stood = {};
    /** Where each lane can be seen from, metres. */
    private final double[] seenFrom;

    /** Readings in a row in which a lane had green and nobody on it moved. */
    private final int[] stuck;

    private final List<Integer> newcomers = new ArrayList<>();
    private long number;

    private static final class Guess {
        int segment;
        double position;
        double speed;
        boolean stood;
        /** The lane where it was seen for the first time in this reading, or -1. */
        int cameOn = -1;
        /** Lane and link by which it went since the last reading, or -1. */
        int leftLane = -1;

        int leftLink = -1;
        int[] route = {};
    }

    /** @param shares how often each link of the network was used; learned here */
    public Belief(Rehearsal rehearsal, SceneLoader loader, double[] shares) {
        this.rehearsal = rehearsal;
        this.loader = loader;
        this.roads = rehearsal.roads();
        this.shares = shares;
        this.stuck = new int[roads.lanes];
        this.seenFrom = new double[roads.lanes];
        for (int lane = 0; lane < roads.lanes; lane++) {
            guesses.add(new ArrayList<>());
        }
    }

    /**
     * Drives on and corrects, then fills the scene: on every lane told it holds as many vehicles as were counted.
     *
     * @param lights what was shown in each second since the last reading, oldest first; null when too much time passed
     */
    public void correct(Collection<Reading> readings, byte[][] lights) {
        history = lights == null ? new byte[0][] : lights;
        Map<Integer, Reading> told = new HashMap<>();
        for (Reading reading : readings) {
            int lane = reading.lane() < roads.segmentOfLane.length ? roads.segmentOfLane[reading.lane()] : -1;
            if (lane >= 0 && lane < roads.lanes) {
                told.put(lane, reading);
                seenFrom[lane] = reading.visibleFrom();
            }
        }
        told.forEach(this::watch);
        predict(lights);
        told.forEach(this::trim);
        told.forEach(this::fill);
        learn();
        settle();
    }

    /** Notices who does not move under green: something that nobody told us of is in his way. */
    private void watch(int lane, Reading reading) {
        boolean moves = reading.queue() == 0 || reading.speeds() >= MOVING;
        int green = 0;
        for (int link : roads.linksFrom[lane]) {
            green = Math.max(green, roads.light[link] < 0 ? 0 : greenSeconds(link));
        }
        stuck[lane] = moves ? 0 : stuck[lane] + (green >= HEAD_MOVES_WITHIN_SECONDS ? 1 : 0);
    }

    private void predict(byte[][] lights) {
        guesses.forEach(List::clear);
        inside.clear();
        notArrived.clear();
        gone.clear();
        if (lights == null) {
            return;
        }
        Traffic scene = rehearsal.scene();
        int[] laneBefore = new int[scene.used];
        int[] linkBefore = new int[scene.used];
        for (int v = 0; v < scene.used; v++) {
            boolean onLane = scene.segment[v] >= 0 && scene.segment[v] < roads.lanes;
            laneBefore[v] = onLane ? scene.segment[v] : -1;
            linkBefore[v] = onLane ? scene.nextLink[v] : -1;
        }
        for (byte[] second : lights) {
            rehearsal.advance(second);
        }
        for (int v = 0; v < laneBefore.length; v++) {
            if (scene.segment[v] < 0 && linkBefore[v] >= 0) {
                Guess guess = new Guess();
                guess.leftLane = laneBefore[v];
                guess.leftLink = linkBefore[v];
                gone.add(guess);
            }
        }
        for (int segment = 0; segment < roads.segments; segment++) {
            for (int i = 0; i < scene.count[segment]; i++) {
                int v = scene.vehicleAt(segment, i);
                Guess guess = guess(scene, v, laneBefore[v]);
                if (guess.cameOn >= 0 && guess.position < (segment < roads.lanes ? seenFrom[segment] : 0)) {
                    continue;
                }
                if (laneBefore[v] != segment && laneBefore[v] >= 0) {
                    guess.leftLane = laneBefore[v];
                    guess.leftLink = linkBefore[v];
                }
                (segment < roads.lanes ? guesses.get(segment) : inside).add(guess);
            }
        }
    }

    private Guess guess(Traffic scene, int v, int laneBefore) {
        Guess guess = new Guess();
        guess.segment = scene.segment[v];
        guess.position = scene.position[v];
        guess.speed = scene.speed[v];
        int[] route = scene.route[v];
        guess.route = Arrays.copyOfRange(route, Math.min(scene.routeAt[v], route.length), route.length);
        guess.cameOn = v < stood.length ? -1 : laneBefore;
        guess.stood = v < stood.length && stood[v] && laneBefore == guess.segment;
        return guess;
    }

    /** Takes away whom the reading does not show; those at the front have left, those at the back have not come yet. */
    private void trim(int lane, Reading reading) {
        List<Guess> here = guesses.get(lane);
        int standing = standing(here);
        while (here.size() > reading.vehicles()) {
            Guess first = here.getFirst();
            int way = openLink(lane, first);
            if (way >= 0 && (standing > reading.queue() || !first.stood)) {
                here.removeFirst();
                standing -= first.stood ? 1 : 0;
                first.leftLane = lane;
                first.leftLink = way;
                left.add(first);
            } else {
                Guess last = here.removeLast();
                standing -= last.stood ? 1 : 0;
                notArrived.add(last);
            }
        }
    }

    private static int standing(List<Guess> here) {
        return (int) here.stream().filter(guess -> guess.stood).count();
    }

    /**
     * The link by which the vehicle may have left: its own where it had the right of way, else another that had, else one
     * that was open; -1 when all were red.
     */
    private int openLink(int lane, Guess guess) {
        int best = -1;
        double most = -1;
        for (int link : roads.linksFrom[lane]) {
            boolean own = guess.route.length > 0 && roads.toEdge[link] == guess.route[0];
            boolean free = brightest(link) == Traffic.GREEN;
            double rank = own && free ? 1e9 : free ? 1e7 : own ? 1e6 : 0;
            double worth = rank + shares[roads.networkLink[link]];
            if (brightest(link) >= Traffic.YIELD && worth > most) {
                most = worth;
                best = link;
            }
        }
        return best;
    }

    private int brightest(int link) {
        if (roads.light[link] < 0) {
            return Traffic.GREEN;
        }
        int most = Traffic.RED;
        for (byte[] second : history) {
            most = Math.max(most, second[roads.light[link]]);
        }
        return most;
    }

    /** Adds whom the reading shows beyond the belief. */
    private void fill(int lane, Reading reading) {
        List<Guess> here = guesses.get(lane);
        int standing = standing(here);
        int missing = reading.vehicles() - here.size();
        while (missing > 0 && standing < reading.queue() && stayed(lane, here)) {
            missing--;
            standing++;
        }
        addNewcomers(lane, reading, here, missing);
        for (int i = 0; i < here.size(); i++) {
            here.get(i).stood = i < reading.queue();
        }
        adjustSpeeds(lane, reading, here);
    }

    /** Brings back the last one that was believed to have left; where nobody has left, with another turn. */
    private boolean stayed(int lane, List<Guess> here) {
        List<Guess> away = Stream.of(gone.stream(), guesses.stream().flatMap(List::stream), inside.stream())
                .flatMap(some -> some)
                .filter(guess -> guess.leftLane == lane)
                .toList();
        if (away.isEmpty()) {
            return false;
        }
        Guess back = away.getLast();
        inside.remove(back);
        gone.remove(back);
        guesses.forEach(others -> others.remove(back));
        boolean head = away.size() == 1 && greenSeconds(back.leftLink) >= HEAD_MOVES_WITHIN_SECONDS;
        back.route = head ? otherWay(lane, back.leftLink) : loader.routeBy(back.leftLink, number++);
        back.segment = lane;
        back.position = roads.length[lane] - 0.5;
        back.speed = 0;
        back.stood = true;
        back.leftLane = -1;
        for (int i = 0; i < here.size(); i++) {
            double most = back.position - (i + 1) * QUEUE_SPACE_PRESSED_METRES;
            here.get(i).position = Math.clamp(here.get(i).position, 0, Math.max(0, most));
        }
        here.addFirst(back);
        return true;
    }

    private int greenSeconds(int link) {
        int seconds = 0;
        for (byte[] second : history) {
            seconds += roads.light[link] < 0 || second[roads.light[link]] == Traffic.GREEN ? 1 : 0;
        }
        return seconds;
    }

    /** A route by a link that was not green, be it from a lane beside, for somebody whom green did not move. */
    private int[] otherWay(int lane, int wrong) {
        int best = closed(lane, wrong, -1);
        for (int other : roads.siblings[lane]) {
            best = closed(other, wrong, best);
        }
        if (best >= 0) {
            shares[roads.networkLink[best]]++;
        }
        return loader.routeBy(best >= 0 ? best : wrong, number++);
    }

    private int closed(int lane, int wrong, int before) {
        int best = before;
        for (int link : roads.linksFrom[lane]) {
            double most = best < 0 ? -1 : shares[roads.networkLink[best]];
            boolean possible = link != wrong && !turnsRound(link) && brightest(link) < Traffic.GREEN;
            best = possible && shares[roads.networkLink[link]] > most ? link : best;
        }
        return best;
    }

    private boolean turnsRound(int link) {
        return roads.network.link(roads.networkLink[link]).direction() == 't';
    }

    private void addNewcomers(int lane, Reading reading, List<Guess> here, int missing) {
        double begin = Math.min(reading.visibleFrom(), roads.length[lane]);
        double tail = here.isEmpty() ? roads.length[lane] - 1 : here.getLast().position - QUEUE_SPACE_METRES;
        double end = Math.max(begin, history.length == 0 ? tail : Math.min(tail, begin + NEWCOMER_METRES));
        double known = here.stream().mapToDouble(guess -> guess.speed).sum();
        for (int i = 0; i < missing; i++) {
            boolean unforeseen = notArrived.isEmpty();
            Guess guess = unforeseen ? new Guess() : notArrived.removeFirst();
            guess.cameOn = unforeseen || guess.cameOn >= 0 ? lane : -1;
            guess.segment = lane;
            guess.leftLane = -1;
            guess.position = Math.max(0, end - (i + 0.5) * (end - begin) / missing);
            guess.speed = Math.clamp((reading.speeds() - known) / missing, 0, roads.speed[lane]);
            guess.route = loader.guessRoute(lane, number++);
            credit(lane);
            here.add(guess);
        }
    }

    /** Somebody came who was not expected: the links that lead here are used more than was believed. */
    private void credit(int lane) {
        double total = sum(link -> roads.linkTo[link] == lane);
        for (int link = 0; link < roads.links && total > 0; link++) {
            if (roads.linkTo[link] == lane) {
                shares[roads.networkLink[link]] *= 1 + 1 / total;
            }
        }
    }

    private double sum(IntPredicate chosen) {
        double total = 0;
        for (int link = 0; link < roads.links; link++) {
            total += chosen.test(link) ? shares[roads.networkLink[link]] : 0;
        }
        return total;
    }

    private void adjustSpeeds(int lane, Reading reading, List<Guess> here) {
        double sum = here.stream().mapToDouble(guess -> guess.speed).sum();
        double rest = reading.speeds() - sum;
        if (rest < 0) {
            here.forEach(guess -> guess.speed *= reading.speeds() / sum);
        }
        for (int i = here.size() - 1; i >= 0 && rest > 0.1; i--) {
            double more = Math.clamp(rest, 0, Math.max(0, roads.speed[lane] - here.get(i).speed));
            here.get(i).speed += more;
            rest -= more;
        }
        for (int i = 0; reading.speeds() < 0.5 * reading.queue() && i < Math.min(here.size(), reading.queue()); i++) {
            double inQueue = roads.length[lane] - 1 - i * QUEUE_SPACE_METRES;
            here.get(i).position = Math.max(here.get(i).position, inQueue);
        }
    }

    private void learn() {
        Stream.of(guesses.stream().flatMap(List::stream), inside.stream(), left.stream(), gone.stream())
                .flatMap(some -> some)
                .filter(guess -> guess.leftLane >= 0 && guess.leftLink >= 0 && !turnsRound(guess.leftLink))
                .forEach(guess -> count(guess.leftLane, guess.leftLink));
        left.clear();
    }

    private void count(int lane, int used) {
        shares[roads.networkLink[used]]++;
        if (sum(link -> roads.linkFrom[link] == lane) > MEMORY_VEHICLES) {
            for (int link : roads.linksFrom[lane]) {
                shares[roads.networkLink[link]] /= 2;
            }
        }
    }

    /** For each vehicle that was first seen in the last reading the lane of the network where it came. */
    public List<Integer> newcomers() {
        return newcomers;
    }

    private void settle() {
        newcomers.clear();
        Stream.concat(guesses.stream().flatMap(List::stream), inside.stream())
                .filter(guess -> guess.cameOn >= 0)
                .forEach(guess -> newcomers.add(roads.networkLane[guess.cameOn]));
        loader.begin();
        Stream.concat(guesses.stream().flatMap(List::stream), inside.stream())
                .forEach(guess -> loader.put(
                        guess.segment, guess.position, guess.speed, guess.route, guess.stood, worth(guess.segment)));
        stood = loader.settleMarked();
    }

    private double worth(int segment) {
        return segment < roads.lanes && stuck[segment] >= IN_VAIN ? HELPLESS : 1;
    }

    /** True where green has not moved anybody for some time, so that more of them need not be expected. */
    public boolean blocked(int laneOfNetwork) {
        return stuck[roads.segmentOfLane[laneOfNetwork]] >= IN_VAIN;
    }
}
