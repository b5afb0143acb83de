package de.amtsfluss.processes.situation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The adapters of this installation by key of their source. */
@Component
public final class Feeds {

    private final Map<String, Reader> readers = new TreeMap<>();

    Feeds(ObjectProvider<Reader> readers) {
        readers.forEach(reader -> this.readers.put(reader.sheet().key(), reader));
    }

    /** @throws IllegalArgumentException if nobody understands this source */
    public Reader reader(String source) {
        return find(source)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no adapter for source (%s). Maybe its connector is not installed."
                                .formatted(source)));
    }

    public Optional<Reader> find(String source) {
        return Optional.ofNullable(readers.get(source));
    }

    public Feed feed(String source) {
        return (Feed) reader(source);
    }

    /** Keys of the sources that are asked. */
    public List<String> listPulled() {
        return readers.values().stream()
                .filter(Feed.class::isInstance)
                .map(reader -> reader.sheet().key())
                .toList();
    }

    public List<SourceSheet> listSheets() {
        return readers.values().stream().map(Reader::sheet).toList();
    }
}
