package hundesteuer;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.cases.Documents;
import de.amtsfluss.processes.handover.Acknowledgement;
import de.amtsfluss.processes.testing.ServiceUnderTest;
import de.amtsfluss.processes.testing.Story;
import de.amtsfluss.processes.testing.TestHouse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HundesteuerTest {

    @RegisterExtension
    final ServiceUnderTest hundesteuer = ServiceUnderTest.of("hundesteuer");

    @Test
    void anOrdinaryDogIsRegisteredAndTaxedWithoutAnybodysHelp() {
        Story story = hundesteuer.submit(Dogs.ownedByAda(Dogs.dachshund()));

        story.decides("steuersatz", "oneDog")
                .passed("issueBescheid", "deliverBescheid")
                .endsAt("registered");
        assertThat(registered(story)).containsEntry("taxFrom", "2026-11-01").containsEntry("yearlyTaxCents", 7200);
        assertThat(hundesteuer.world().notices()).anyMatch(notice -> notice.to().equals("ada@example.org"));
    }

    @Test
    void twoDogsCostMoreEach() {
        hundesteuer
                .submit(Dogs.ownedByAda(List.of(Dogs.dachshund(), Dogs.dachshund())))
                .decides("steuersatz", "twoDogs", "twoDogs")
                .endsAt("registered");
    }

    @Test
    void aLargeDogIsTaxedAndTheOrderOfficeIsTold() {
        hundesteuer
                .submit(Dogs.ownedByAda(Dogs.with(Map.of("shoulderHeightCm", 62, "weightKg", 34))))
                .decides("haltungsanzeige", "largeDog")
                .passed("tellOrderOffice")
                .endsAt("registered");

        assertThat(hundesteuer.world().notices()).anyMatch(notice -> notice.to().startsWith("ordnungsamt@"));
    }

    @Test
    void anAssistanceDogIsExemptOnceTheOfficeHasSeenTheEvidence() {
        hundesteuer
                .submit(Dogs.ownedByAda(Dogs.with(Map.of("use", "assistance"))))
                .waitsFor("review")
                .completes("review", Map.of("decision", "grant"))
                .decides("steuersatz", "assistanceDog")
                .endsAt("registered");
    }

    @Test
    void withoutGoodEvidenceTheFullTaxIsDue() {
        hundesteuer
                .submit(Dogs.ownedByAda(Dogs.with(Map.of("use", "shelter"))))
                .completes("review", Map.of("decision", "grantWithoutReduction", "reason", "Der Vertrag fehlt."))
                .decides("steuersatz", "oneDog")
                .endsAt("registered");
    }

    @Test
    void aRefusedRegistrationEndsWithALetterAndNothingIsHandedOver() {
        Story story = hundesteuer
                .submit(Dogs.ownedByAda(Dogs.with(Map.of("use", "rescue"))))
                .completes("review", Map.of("decision", "refuse", "reason", "Der Hund lebt in Bielefeld."));

        story.endsAt("rejected");
        assertThat(hundesteuer.world().consignments(story.number().value())).isEmpty();
        assertThat(TestHouse.get(Documents.class).listDocuments(story.number()))
                .anyMatch(document -> document.name().startsWith("Bescheid"));
    }

    @Test
    void aListedBreedNeedsThePermitOfTheOrderOffice() {
        hundesteuer
                .submit(Dogs.ownedByAda(Dogs.with(Map.of("breed", "rottweiler", "weightKg", 45))))
                .waitsFor("permit")
                .completes("permit", Map.of("permit", "granted", "permitReference", "32-17/2026"))
                .decides("steuersatz", "dangerousDog")
                .endsAt("registered");
    }

    @Test
    void whoCannotBeReachedElectronicallyGetsALetter() {
        Map<String, Object> data = Dogs.ownedByAda(Dogs.dachshund());
        data.remove("email");

        hundesteuer
                .submit(data)
                .waitsFor("postBescheid")
                .completes("postBescheid", Map.of("postedOn", "2026-11-24"))
                .passed("noteBescheidPosting")
                .endsAt("registered");
    }

    @Test
    void theRegisterIsDownAndTheCaseWaits() {
        hundesteuer.world().breakDown(new IllegalStateException("Connection refused"));
        Story story = hundesteuer.submit(Dogs.withoutEmail(Dogs.dachshund()));
        story.completes("postBescheid", Map.of("postedOn", "2026-11-24"));
        assertThat(Dogs.openIncidents(story)).singleElement().satisfies(incident -> {
            assertThat(incident.topic()).contains("hand-over");
            assertThat(incident.nextTryAt()).isPresent();
        });

        hundesteuer.world().recover();
        Dogs.retryAll(story);

        story.goesOn().endsAt("registered");
        assertThat(Dogs.openIncidents(story)).isEmpty();
        story.handedOver();
    }

    @Test
    void whatTheRegisterRejectsTheOfficeClarifies() {
        hundesteuer.world().registerAnswers(new Acknowledgement(false, "Der Hund ist schon gemeldet."));
        Story story = hundesteuer.submit(Dogs.ownedByAda(Dogs.dachshund())).waitsFor("clarify");

        hundesteuer.world().registerAnswers(new Acknowledgement(true, ""));

        story.completes("clarify", Map.of("clarification", "Alter Eintrag gelöscht."))
                .endsAt("registered");
    }

    @Test
    void namesFromAllOverTheWorldArriveAsTheyWereWritten() {
        Map<String, Object> data = Dogs.ownedByAda(Dogs.with(Map.of("name", "Ğülşen 李 🐕")));
        data.put("lastName", "O'Neil-Ğüler 李");

        Story story = hundesteuer.submit(data).endsAt("registered");

        assertThat(registered(story)).containsEntry("name", "Ğülşen 李 🐕");
        assertThat(owner(story)).containsEntry("lastName", "O'Neil-Ğüler 李");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> registered(Story story) {
        return ((List<Map<String, Object>>) story.handedOver().data().get("dogs")).getFirst();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> owner(Story story) {
        return (Map<String, Object>) story.handedOver().data().get("owner");
    }
}
