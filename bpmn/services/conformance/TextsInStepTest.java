package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.forms.Field;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whoever reads English or plain German misses nothing that German readers are told. */
class TextsInStepTest {

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void pagesOfTheServiceSayTheSameInAllLanguages(PackageFolder folder) {
        Set<String> german = ofPages(folder, "texts_de.yaml");

        assertThat(german).contains("title", "summary", "cost", "duration");
        assertThat(ofPages(folder, "texts_en.yaml")).isEqualTo(german);
        assertThat(ofPages(folder, "texts_leicht.yaml")).isEqualTo(german);
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void theApplicationIsAskedForInAllLanguages(PackageFolder folder) {
        var asked = asked(folder);

        assertThat(keys(folder, "texts_en.yaml")).containsAll(asked);
        assertThat(keys(folder, "texts_leicht.yaml")).containsAll(asked);
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void milestonesHaveNames(PackageFolder folder) {
        assertThat(folder.service().description().milestones()).isNotEmpty().allSatisfy(milestone -> assertThat(
                        keys(folder, "texts_de.yaml"))
                .contains("milestone." + milestone.key()));
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void whereCasesAreHandedToHasAName(PackageFolder folder) {
        folder.service().description().handover().ifPresent(way -> assertThat(keys(folder, "texts_de.yaml"))
                .contains("destination." + way.destination()));
    }

    private static Set<String> asked(PackageFolder folder) {
        var form = folder.service().form(folder.service().description().form());
        var keys = new LinkedHashSet<String>();
        form.pages().forEach(page -> keys.add("form.%s.%s.title".formatted(form.id(), page.key())));
        PackageFolder.fields(form).stream().filter(Field::hasValue).forEach(field -> {
            keys.add("form.%s.%s.label".formatted(form.id(), field.key()));
            if (!field.help().isEmpty()) {
                keys.add("form.%s.%s.help".formatted(form.id(), field.key()));
            }
        });
        return keys;
    }

    private static Set<String> ofPages(PackageFolder folder, String file) {
        var keys = keys(folder, file);
        keys.removeIf(key -> key.startsWith("form."));
        return keys;
    }

    private static Set<String> keys(PackageFolder folder, String file) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new String(folder.files().get(file), StandardCharsets.UTF_8));
        var keys = new LinkedHashSet<String>();
        flat("", root).forEach(keys::add);
        return keys;
    }

    private static Stream<String> flat(String prefix, Map<?, ?> map) {
        return map.entrySet().stream()
                .flatMap(entry -> entry.getValue() instanceof Map<?, ?> inner
                        ? flat(prefix + entry.getKey() + ".", inner)
                        : Stream.of(prefix + entry.getKey()));
    }
}
