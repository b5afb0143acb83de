package de.amtsfluss.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.cases.Applicant;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.services.ServicePackage;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryCopyTest {

    private static final ServicePackage SERVICE = ServicePackage.unpublished(Map.of(
            "service.yaml", bytes("""
                    {key: hundesteuer, prefix: HUND, leikaKey: "99102013104000", office: tax-office, process: p, form: antrag,
                     applicantName: [lastName], applicantEmail: email, retentionDays: 1}
                    """),
            "texts_de.yaml", bytes("name: Hundesteuer"),
            "texts_en.yaml", bytes("form.antrag.sex.male: male dog\nform.antrag.owner.title: Owner"),
            "antrag.form.json", bytes("""
                    {"type": "default", "id": "antrag", "components": [
                      {"type": "group", "id": "owner", "label": "Halterin oder Halter", "components": [
                        {"type": "textfield", "key": "lastName", "label": "Name"},
                        {"type": "checkbox", "key": "assistance", "label": "Assistenzhund"},
                        {"type": "textarea", "key": "remark", "label": "Bemerkung"},
                        {"type": "textfield", "key": "notAsked", "label": "Nicht gefragt"}]},
                      {"type": "group", "id": "animals", "label": "Hunde", "components": [
                        {"type": "dynamiclist", "path": "dogs", "label": "Hund", "components": [
                          {"type": "textfield", "key": "name", "label": "Rufname"},
                          {"type": "number", "key": "shoulderHeight", "label": "Schulterhöhe", "properties": {"unit": "cm"}},
                          {"type": "datetime", "key": "heldSince", "dateLabel": "Gehalten seit"},
                          {"type": "select", "key": "sex", "label": "Geschlecht",
                           "values": [{"value": "male", "label": "männlich"}, {"value": "female", "label": "weiblich"}]}]}]}]}
                    """)));

    private final LetterScene scene = new LetterScene();

    @Test
    void theCopyShowsEveryAnswerInTheWordsOfTheForm() throws Exception {
        byte[] pdf = scene.get(EntryCopy.class).render(sent(Locale.GERMAN), SERVICE);

        Files.write(Path.of("target/entry-copy.pdf"), pdf);
        assertThat(LetterSheetTest.text(pdf))
                .contains("Kopie Ihres Antrags", "23. November 2026", "12:00")
                .contains("Halterin oder Halter", "O'Neil-Ğüler 李", "Assistenzhund nein", "erste Zeile <b>")
                .contains("Hund 1", "Bello", "42,5 cm", "1. Oktober 2026", "männlich", "Hund 2", "Ğülşen")
                .doesNotContain("Nicht gefragt");
        VeraPdf.assertArchivableAndAccessible(pdf);
    }

    @Test
    void theCopyIsInTheLanguageOfTheApplicant() throws Exception {
        byte[] pdf = scene.get(EntryCopy.class).render(sent(Locale.ENGLISH), SERVICE);

        assertThat(LetterSheetTest.text(pdf)).contains("Copy of your application", "42.5 cm", "1 October 2026", "no");
    }

    @Test
    void whoChosePlainGermanGetsPlainGerman() throws Exception {
        byte[] pdf = scene.get(EntryCopy.class).render(sent(Locale.forLanguageTag("de-x-leicht")), SERVICE);

        assertThat(LetterSheetTest.text(pdf)).contains("Das haben Sie uns geschickt");
    }

    private CaseFile sent(Locale language) {
        CaseFile file = scene.openCase("O'Neil-Ğüler 李");
        return new CaseFile(
                file.number(),
                file.service(),
                file.serviceVersion(),
                file.office(),
                file.channel(),
                file.state(),
                language,
                new Applicant("O'Neil-Ğüler 李", Optional.empty(), Optional.empty()),
                Map.of(
                        "lastName",
                        "O'Neil-Ğüler 李",
                        "assistance",
                        false,
                        "remark",
                        "erste Zeile <b>\nzweite Zeile",
                        "dogs",
                        List.of(
                                Map.of(
                                        "name", "Bello",
                                        "shoulderHeight", new BigDecimal("42.5"),
                                        "heldSince", "2026-10-01",
                                        "sex", "male"),
                                Map.of("name", "Ğülşen", "sex", "female"))),
                file.submittedAt());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
