package de.amtsfluss.processes.modelling;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelCheckTest {

    @Test
    void aPackageInOrderHasNoFindings() {
        assertThat(SamplePackage.check().check(SamplePackage.files())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${way.toString()}",
                "${execution.id}",
                "${execution}",
                "#{way}",
                "\\${way}",
                "${way == other}",
                "${''.class.forName('java.lang.Runtime')}",
                "${way == 'a' && true}",
                "${way}${way}",
                "${way[0]}"
            })
    void expressionsThatDoMoreThanCompareAreRefusedWhereverTheyStand(String expression) {
        String escaped = expression.replace("&", "&amp;");

        assertThat(codes(SamplePackage.MODEL.replace("${email}", escaped))).containsExactly("expression-not-allowed");
        assertThat(codes(SamplePackage.MODEL.replace("${way == \"office\"}", escaped)))
                .containsExactly("expression-not-allowed");
        assertThat(codes(SamplePackage.MODEL.replace("name=\"Ansehen\"", "name=\"" + escaped + "\"")))
                .containsExactly("expression-not-allowed");
        assertThat(codes(SamplePackage.MODEL.replace("\"blick\"", "\"blick\" camunda:dueDate=\"" + escaped + "\"")))
                .containsExactly("expression-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${way}", "${!way}", "${ way != 'office' }", "${way > 3.5}", "${way == true}"})
    void plainComparisonsAreTaken(String expression) {
        String escaped = expression.replace(">", "&gt;");

        assertThat(codes(SamplePackage.MODEL.replace("${way == \"office\"}", escaped)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "camunda:topic=\"tell-somebody\"|camunda:class=\"java.lang.Runtime\" camunda:topic=\"tell-somebody\"|attribute-not-allowed",
                "camunda:topic=\"tell-somebody\"|camunda:delegateExpression=\"x\" camunda:topic=\"tell-somebody\"|attribute-not-allowed",
                "camunda:topic=\"tell-somebody\"|xmlns:a=\"http://activiti.org/bpmn\" a:class=\"x\" camunda:topic=\"tell-somebody\"|attribute-not-allowed",
                "<conditionExpression>|<conditionExpression language=\"groovy\">|attribute-not-allowed",
                "<camunda:inputOutput>|<camunda:executionListener/><camunda:inputOutput>|element-not-allowed",
                "<camunda:inputOutput>|<camunda:connector/><camunda:inputOutput>|element-not-allowed",
                ">yes<|><camunda:script scriptFormat=\"groovy\">1</camunda:script><|element-not-allowed",
                "<startEvent |<scriptTask id=\"evil\"/><startEvent |element-not-allowed",
                "topic=\"tell-somebody\"|topic=\"tell-nobody\"|topic-unknown",
                "type=\"external\"|type=\"mail\"|task-without-topic",
                "<camunda:inputParameter name=\"template\">yes</camunda:inputParameter>||inputs-differ",
                ">${toldAt}<|>${somethingElse}<|output-unknown",
                "decisionRef=\"way\"|decisionRef=\"road\"|decision-unknown",
                "decisionRefBinding=\"deployment\"|decisionRefBinding=\"latest\"|decision-not-of-package",
                "formKey=\"blick\"|formKey=\"fehlt\"|form-unknown",
                "candidateGroups=\"tax-office\"|candidateGroups=\"moon-office\"|office-unknown",
                "camunda:historyTimeToLive=\"P30D\"|camunda:historyTimeToLive=\"P10Y\"|time-to-live",
                "camunda:historyTimeToLive=\"P30D\"||time-to-live",
                "name=\"Ansehen\"||without-name",
                "name=\"niemand\"||exit-without-name",
                "<conditionExpression>${way == \"office\"}</conditionExpression>||exit-without-condition",
                "sourceRef=\"which\" targetRef=\"look\"|sourceRef=\"which\" targetRef=\"tell\"|never-reached",
                "id=\"looked\"|id=\"told\"|id-twice",
                "id=\"looked\"|id=\"Activity_0x7f3ab\"|id-machine-made",
                "<process id=\"parking\"|<process id=\"other\"|process-unknown",
            })
    void whatIsWrongIsCalledByItsName(String right, String wrong, String code) {
        assertThat(SamplePackage.MODEL).contains(right);

        assertThat(codes(SamplePackage.MODEL.replace(right, wrong == null ? "" : wrong)))
                .containsExactly(code);
    }

    @Test
    void aTaskThatPassesTooLittleIsToldWhatItsCapabilityTakes() {
        List<Finding> findings = SamplePackage.check()
                .check(SamplePackage.withModel(SamplePackage.MODEL.replace(
                        "<camunda:inputParameter name=\"recipient\">${email}</camunda:inputParameter>", "")));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.elementId()).isEqualTo("tell");
            assertThat(finding.message(Locale.ENGLISH))
                    .isEqualTo("The task passes [template], but tell-somebody takes [recipient, template].");
            assertThat(finding.message(Locale.GERMANY))
                    .isEqualTo("Die Aufgabe übergibt [template], aber tell-somebody erwartet [recipient, template].");
        });
    }

    @Test
    void decisionsAreWrittenInFeelOnly() {
        Map<String, byte[]> files = SamplePackage.files();
        files.put(
                "way.dmn",
                SamplePackage.DECISION
                        .replace("<literalExpression ", "<literalExpression expressionLanguage=\"groovy\" ")
                        .getBytes(UTF_8));

        assertThat(SamplePackage.check().check(files)).extracting(Finding::code).containsExactly("language-not-feel");
    }

    private static List<String> codes(String model) {
        return SamplePackage.check().check(SamplePackage.withModel(model)).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
