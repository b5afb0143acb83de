package conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import de.amtsfluss.processes.feel.Feel;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.municipality.Parameters;
import de.amtsfluss.processes.testing.TestHouse;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** What holds of every service package, whoever writes it. */
class PackageConformanceTest {

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void theFolderIsComplete(PackageFolder folder) {
        assertThat(folder.files().keySet())
                .contains("service.yaml", "README.md", "texts_de.yaml", "texts_en.yaml", "texts_leicht.yaml")
                .contains(folder.service().description().form() + ".form.json")
                .anyMatch(file -> file.matches("examples/.+\\.json"))
                .anyMatch(file -> file.endsWith("Test.java"));
        assertThat(folder.service().key()).isEqualTo(folder.name());
        assertThat(folder.models(".bpmn").stream().flatMap(models -> models.ids("process").stream()))
                .contains(folder.service().description().process());
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void idsAreUnique(PackageFolder folder) {
        List<Models> files = Stream.of(".bpmn", ".dmn")
                .flatMap(ending -> folder.models(ending).stream())
                .toList();

        assertThat(files)
                .allSatisfy(file -> assertThat(file.allIds()).as(file.file()).doesNotHaveDuplicates());
        assertThat(files.stream().flatMap(file -> file.ids("process", "decision").stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void fieldsHaveOneMeaningInTheWholeService(PackageFolder folder) {
        assertThat(folder.formNames().stream()
                        .flatMap(name -> PackageFolder.fields(folder.service().form(name)).stream())
                        .filter(Field::hasValue)
                        .map(Field::key))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .doesNotContain("caseNumber", "submittedOn", "city", "decisions", "loopCounter");
        assertThat(folder.formNames())
                .allSatisfy(name -> assertThat(folder.service().form(name).id()).isEqualTo(name));
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void whatModelsReferToIsThere(PackageFolder folder) {
        var decisions = new HashSet<String>();
        folder.models(".dmn").forEach(models -> decisions.addAll(models.ids("decision")));
        var town = TestHouse.get(Parameters.class).municipality();
        for (Models models : folder.models(".bpmn")) {
            assertThat(models.engineAttributes("decisionRef")).isSubsetOf(decisions);
            assertThat(models.engineAttributes("formKey")).isSubsetOf(folder.formNames());
            assertThat(models.engineAttributes("candidateGroups"))
                    .allSatisfy(office -> assertThat(town.office(office).name()).isNotBlank());
            assertThat(models.inputs("issue-bescheid", "template").map(name -> name + ".html"))
                    .isSubsetOf(folder.files().keySet());
            assertThat(models.inputs("hand-over", "mapping"))
                    .isSubsetOf(folder.files().keySet());
            assertThat(models.inputs("send-notice", "template")
                            .flatMap(name -> Stream.of("notice." + name + ".subject", "notice." + name + ".text")))
                    .isSubsetOf(folder.service().texts(java.util.Locale.GERMAN).keySet());
        }
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void everyTaskBelongsToOneMilestone(PackageFolder folder) {
        List<String> tasks = folder.models(".bpmn").stream()
                .flatMap(models -> models.ids("userTask", "serviceTask", "businessRuleTask", "receiveTask").stream())
                .toList();

        assertThat(folder.service().description().milestones().stream()
                        .flatMap(milestone -> milestone.activities().stream()))
                .containsExactlyInAnyOrderElementsOf(tasks);
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void everyRuleOfATableThatNamesItsLegalBasisNamesOne(PackageFolder folder) {
        folder.models(".dmn").stream()
                .flatMap(models -> models.elements("decisionTable"))
                .forEach(PackageConformanceTest::namesLegalBases);
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void conditionsOfFormsAreFeel(PackageFolder folder) {
        for (String name : folder.formNames()) {
            PackageFolder.fields(folder.service().form(name)).stream()
                    .flatMap(field -> field.hiddenWhen().stream())
                    .forEach(condition ->
                            assertThatCode(() -> Feel.check(condition)).doesNotThrowAnyException());
        }
    }

    @ParameterizedTest
    @MethodSource("conformance.PackageFolder#all")
    void theTownHasSetWhatTheRulesAskFor(PackageFolder folder) {
        var set = TestHouse.get(Parameters.class)
                .values(folder.service().description().parameters(), LocalDate.now());

        assertThat(folder.models(".dmn").stream()
                        .flatMap(models -> models.elements("text"))
                        .flatMap(text -> java.util.regex.Pattern.compile("\\bcity\\.(\\w+)")
                                .matcher(text.getTextContent())
                                .results())
                        .map(found -> found.group(1)))
                .isSubsetOf(set.keySet());
    }

    private static void namesLegalBases(Element table) {
        List<String> outputs = Models.within(table, "output")
                .map(output -> output.getAttribute("name"))
                .toList();
        int column = outputs.indexOf("legalBasis");
        Models.within(table, "rule").filter(rule -> column >= 0).forEach(rule -> assertThat(
                        Models.within(rule, "outputEntry").toList().get(column))
                .as("legal basis of rule %s", rule.getAttribute("id"))
                .satisfies(entry -> assertThat(Models.text(entry)).isPresent()));
    }
}
