package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Entry;
import de.amtsfluss.processes.capability.CapabilityCatalogue.Value;
import de.amtsfluss.processes.testing.TestHouse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is told about capabilities is what the house offers. */
class CatalogueTest {

    private final List<Entry> offered = TestHouse.get(CapabilityCatalogue.class).listEntries();

    @Test
    void theCheckFromOutsideKnowsWhatTheRunningHouseOffersUnderTheNamesOfTheClasses() {
        assertThat(CapabilityCatalogue.ofClassPath("de.amtsfluss.processes").listEntries())
                .containsExactlyElementsOf(offered);
    }

    @Test
    void theCatalogueForDesignersListsExactlyWhatIsOffered() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("../docs/catalogue.md")).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(0, line.lastIndexOf('|', line.length() - 3))
                        .strip())
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        offered.stream().map(CatalogueTest::row).toList());
    }

    private static String row(Entry entry) {
        return "| `%s` | %s | %s"
                .formatted(entry.topic(), names(entry.inputs()), names(entry.outputs()))
                .strip();
    }

    private static String names(List<Value> values) {
        return values.stream().map(value -> "`%s`".formatted(value.name())).collect(Collectors.joining(", "));
    }
}
