package de.amtsfluss.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.access.Role;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.audit.JournalEntry;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.Document;
import de.amtsfluss.processes.cases.DocumentKind;
import de.amtsfluss.processes.cases.Documents;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IssueBescheidTest {

    private final LetterScene scene = new LetterScene();

    @Test
    void theBescheidLiesInTheCaseFileHoweverOftenTheWorkIsRepeated() throws Exception {
        CaseFile file = scene.openCase("O'Neil-Ğüler 李");
        Run run = new OneRun(UUID.randomUUID().toString(), file.number());

        String first = issue("bescheid", run);
        String second = issue("bescheid", run);

        Document document =
                scene.get(Documents.class).listDocuments(file.number()).getFirst();
        assertThat(second).isEqualTo(first).isEqualTo(document.id().toString());
        assertThat(scene.get(Documents.class).listDocuments(file.number())).hasSize(1);
        assertThat(document.kind()).isEqualTo(DocumentKind.BESCHEID);
        assertThat(scene.get(Journal.class).listEntries(file.number()))
                .extracting(JournalEntry::event)
                .containsExactly("bescheid-issued");
        byte[] pdf = scene.get(Documents.class).content(file.number(), document.id());
        assertThat(LetterSheetTest.text(pdf))
                .contains("O'Neil-Ğüler 李", "Rathausplatz 1", "33098 Paderborn", "Hundesteuer", "§ 2 der Satzung")
                .doesNotContain("Entwurf");
        VeraPdf.assertArchivableAndAccessible(pdf);
    }

    @Test
    void aTemplateTheServiceDoesNotHaveIsNamed() {
        CaseFile file = scene.openCase("Ada");

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> issue("other", new OneRun("k", file.number())))
                .withMessageContaining("(other)");
    }

    @Test
    void thePreviewShowsWhatIsTypedAndIsMarkedAsADraft() throws Exception {
        CaseFile file = scene.openCase("Ada");

        byte[] pdf = scene.get(LetterPreview.class)
                .render(
                        person("tax-office"),
                        file.number(),
                        "bescheid",
                        Map.of("reason", "Der Hund ist ein Blindenhund."));

        assertThat(LetterSheetTest.text(pdf)).contains("Entwurf", "Der Hund ist ein Blindenhund.");
        assertThat(scene.get(Documents.class).listDocuments(file.number())).isEmpty();
    }

    @Test
    void thePreviewIsForTheOfficeInChargeOnly() {
        CaseFile file = scene.openCase("Ada");

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> scene.get(LetterPreview.class)
                .render(person("order-office"), file.number(), "bescheid", Map.of()));
    }

    private String issue(String template, Run run) {
        return scene.get(IssueBescheid.class)
                .perform(new IssueBescheid.Request(template), run)
                .documentId();
    }

    private static Person person(String office) {
        return new Person("clerk", "Clerk", "", Set.of(Role.CASEWORKER), Set.of(office));
    }

    private record OneRun(String key, CaseNumber caseNumber) implements Run {

        @Override
        public void stillWorking(String note) {}

        @Override
        public boolean abandoned() {
            return false;
        }
    }
}
