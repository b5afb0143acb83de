package de.amtsfluss.processes.situation.picture;

import de.amtsfluss.processes.situation.emergency.Emergency;
import de.amtsfluss.processes.situation.emergency.Position;
import de.amtsfluss.processes.situation.emergency.Unit;
import de.amtsfluss.processes.situation.picture.FactWindow.Own;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    record Composed(Content content, Map<Wanted, List<Item>> items) {}

    /** @param kept what need not be looked at again */
    Composed compose(Audience audience, Map<Wanted, List<Item>> kept, Instant now) {
        var answers = new Answers(audience, clocks.list(), clocks.listReleased(audience, now), now);
        List<Wanted> all = relevance.wantedFor(audience.emergency().keyword());
        List<Wanted> looked =
                all.stream().filter(wanted -> !kept.containsKey(wanted)).toList();
        Map<Wanted, List<Nearby>> facts = looked.isEmpty() ? Map.of() : window.find(audience, looked, now);
        var ranking = new Ranking(now);
        var found = new LinkedHashMap<Wanted, List<Item>>();
        for (Wanted one : all) {
            List<Item> items = kept.get(one);
            found.put(one, items != null ? items : items(audience, one, ranking, facts.getOrDefault(one, List.of())));
        }
        List<Own> own = window.listOwn(audience, now);
        List<Item> said =
                own.stream().map(one -> item(audience, ranking, one.fact())).toList();
        return new Composed(content(audience, answers, found, new Rulings(own), said), found);
    }

    /** What is always wanted has no place in the table of what is. */
    private static Item item(Audience audience, Ranking ranking, Nearby own) {
        Optional<Place> place = audience.emergency().position().flatMap(scene -> Place.find(own, scene));
        return ranking.rank(OwnKinds.wanted(own), own, place).drawn(own);
    }

    private static Content content(
            Audience audience, Answers answers, Map<Wanted, List<Item>> found, Rulings rulings, List<Item> said) {
        List<Answered> answered = found.entrySet().stream()
                .map(one -> answers.of(one.getKey(), !one.getValue().isEmpty()))
                .toList();
        List<Item> items = Stream.concat(
                        found.values().stream().flatMap(List::stream).map(rulings::apply), said.stream())
                .sorted(BY_IMPORTANCE)
                .toList();
        return new Content(scene(audience.emergency()), Answers.completeness(answered), answered, items);
    }

    /** What is shown is drawn; of the others, only their rank is ever computed. */
    private static List<Item> items(Audience audience, Wanted wanted, Ranking ranking, List<Nearby> nearby) {
        var facts = new ArrayList<Nearby>();
        var ranked = new ArrayList<Item>();
        for (Nearby fact : nearby) {
            Optional<Place> place = audience.emergency().position().flatMap(scene -> Place.find(fact, scene));
            if (place.map(Place::metres).orElse(0.0) <= wanted.radiusMetres()) {
                facts.add(fact);
                ranked.add(ranking.rank(wanted, fact, place));
            }
        }
        List<Item> joined = new ArrayList<>(SameThings.join(facts, ranked));
        joined.sort(BY_IMPORTANCE);
        long always = joined.stream().filter(Item::always).count();
        Map<Long, Nearby> byId = facts.stream().collect(Collectors.toMap(Nearby::id, Function.identity()));
        List<Item> shown =
                joined.stream().limit(Math.max(always, wanted.most())).toList();
        return varied(shown).stream()
                .map(item -> item.drawn(byId.get(item.id())))
                .toList();
    }

    /** The first hydrant tells more than the sixth: what comes first in a picture is of many kinds. */
    private static List<Item> varied(List<Item> sorted) {
        var varied = new ArrayList<Item>();
        for (Item item : sorted) {
            varied.add(item.withScore(Math.round(item.score() / (1 + 0.4 * varied.size()))));
        }
        return varied;
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
                emergency.isOpen(),
                emergency.exercise());
    }
}
