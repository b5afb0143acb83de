package de.amtsfluss.optimizer.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where a search stands between two generations; all that its future depends on. */
final class SearchState {
    private static final int MAGIC = 0x504C_4E31;
    private static final int MOST_FINALISTS = 12;

    int generation;
    /** Junctions whose sequence of stages was looked at so far. */
    int sweep;

    Draft best;
    /** The best of past generations, cheapest first. */
    final List<Draft> finalists = new ArrayList<>();

    Cma cma;
    int restarts;

    /** Remembers a draft if it is among the best. */
    void remember(Draft draft) {
        finalists.removeIf(old -> same(old, draft));
        finalists.add(draft);
        finalists.sort(Comparator.comparingDouble(Draft::cost));
        while (finalists.size() > MOST_FINALISTS) {
            finalists.removeLast();
        }
        if (best == null || draft.cost() < best.cost()) {
            best = draft;
        }
    }

    private static boolean same(Draft one, Draft other) {
        return java.util.Arrays.equals(one.layout(), other.layout())
                && java.util.Arrays.equals(one.point(), other.point());
    }

    byte[] write(long seed, int population) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(MAGIC);
            out.writeLong(seed);
            out.writeInt(population);
            out.writeInt(generation);
            out.writeInt(sweep);
            out.writeInt(restarts);
            best.write(out);
            out.writeInt(finalists.size());
            for (Draft finalist : finalists) {
                finalist.write(out);
            }
            out.writeBoolean(cma != null);
            if (cma != null) {
                cma.write(out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are no checkpoint of this search */
    static SearchState read(byte[] bytes, long seed, int population, PlanSpace space) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != MAGIC || in.readLong() != seed || in.readInt() != population) {
                throw new IOException("it belongs to another search");
            }
            SearchState state = new SearchState();
            state.generation = in.readInt();
            state.sweep = in.readInt();
            state.restarts = in.readInt();
            state.best = fitting(Draft.read(in), space);
            int finalists = Draft.bounded(in.readInt());
            for (int i = 0; i < finalists; i++) {
                state.finalists.add(fitting(Draft.read(in), space));
            }
            if (in.readBoolean()) {
                state.cma = PlanSearch.strategy(state.best.point(), population);
                state.cma.read(in);
            }
            return state;
        } catch (IOException broken) {
            throw new IllegalArgumentException(
                    "The checkpoint cannot be used: %s. Maybe the search's settings were changed."
                            .formatted(broken.getMessage()),
                    broken);
        }
    }

    private static Draft fitting(Draft draft, PlanSpace space) throws IOException {
        boolean fits = draft.layout().length == space.junctions();
        for (int j = 0; fits && j < draft.layout().length; j++) {
            fits = draft.layout()[j] >= 0 && draft.layout()[j] < space.layouts(j);
        }
        if (!fits || draft.point().length != space.with(draft.layout()).dimension()) {
            throw new IOException("it belongs to another area");
        }
        return draft;
    }
}
