package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a picture together from the facts as they are now. */
@Component
class Composition {

    private static final Comparator<Item> BY_IMPORTANCE = Comparator.comparing(Item::always)
            .thenComparing(Item::score)
            .reversed()
            .thenComparing(Item::id);

    private final Relevance relevance;
    private final FactWindow window;
    private final SourceClocks clocks;

    Composition(Relevance relevance, FactWindow window, SourceClocks clocks) {
        this.relevance = relevance;
        this.window = window;
        this.clocks = clocks;
    }

    Content compose(Audience audience, Instant now) {
        var answers = new Answers(audience, clocks.list(), clocks.listReleased(audience, now), now);
        var ranking = new Ranking(audience, now);
        var items = new ArrayList<Item>();
        var wanted = new ArrayList<Answered>();
        for (Wanted one : relevance.wantedFor(audience.emergency().keyword())) {
            List<Item> found = items(audience, one, ranking, now);
            wanted.add(answers.of(one, !found.isEmpty()));
            items.addAll(found);
        }
        items.sort(BY_IMPORTANCE);
        return new Content(scene(audience.emergency()), Answers.completeness(wanted), wanted, items);
    }

    private List<Item> items(Audience audience, Wanted wanted, Ranking ranking, Instant now) {
        List<Nearby> facts = window.find(audience, wanted, now).stream()
                .filter(fact -> isWithin(fact, wanted, audience.emergency()))
                .toList();
        List<Item> ranked =
                facts.stream().map(fact -> ranking.rank(wanted, fact)).toList();
        List<Item> joined = new ArrayList<>(SameThings.join(facts, ranked));
        joined.sort(BY_IMPORTANCE);
        long always = joined.stream().filter(Item::always).count();
        return joined.subList(0, (int) Math.min(joined.size(), Math.max(always, wanted.most())));
    }

    /** The window of the query is a box around the circle. */
    private static boolean isWithin(Nearby fact, Wanted wanted, Emergency emergency) {
        return emergency.position().isEmpty()
                || fact.position().isEmpty() && fact.shape().isEmpty()
                || Place.of(fact, emergency.position().get()).metres() <= wanted.radiusMetres();
    }

    private static Content.Scene scene(Emergency emergency) {
        return new Content.Scene(
                emergency.dispatchNumber(),
                emergency.keyword(),
                emergency.message(),
                emergency.address(),
                emergency.position().map(Position::longitude).orElse(null),
                emergency.position().map(Position::latitude).orElse(null),
                emergency.units().stream().map(Unit::name).toList(),
                emergency.openedAt().toString(),
                emergency.isOpen());
    }
}
