package de.amtsfluss.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.intake.Intake;
import de.amtsfluss.processes.intake.Submission;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Dogs that somebody registered before the story begins. */
public final class Applications {

    private static final Map<String, Object> ADA = Map.of(
            "firstName", "Ada",
            "lastName", "Beispiel",
            "street", "Rathausplatz",
            "houseNumber", "1",
            "postalCode", "33098",
            "town", "Paderborn",
            "email", "ada@example.org",
            "truthful", true);

    private final RunningPortal portal;

    public Applications(RunningPortal portal) {
        this.portal = portal;
    }

    /** Decided by itself. */
    public CaseNumber anOrdinaryDog() {
        return submit(dog("pet"), List.of());
    }

    /** The tax office has to look at the proof; returned when it can. */
    public CaseNumber anAssistanceDog() {
        var proof = new Submission.Attachment(
                "proof", "ausweis.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        CaseNumber number = submit(dog("assistance"), List.of(proof));
        awaitState(number, CaseState.IN_PROGRESS);
        return number;
    }

    public void awaitState(CaseNumber number, CaseState wanted) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        portal.bean(CaseFiles.class).caseFile(number).state())
                .isEqualTo(wanted));
    }

    private CaseNumber submit(Map<String, Object> dog, List<Submission.Attachment> attachments) {
        var data = new HashMap<>(ADA);
        data.put("dogs", List.of(dog));
        return portal.bean(Intake.class)
                .accept(new Submission(
                        UUID.randomUUID().toString(),
                        Channel.PORTAL,
                        "hundesteuer",
                        Locale.GERMAN,
                        Optional.empty(),
                        data,
                        attachments))
                .caseNumber();
    }

    private static Map<String, Object> dog(String use) {
        return Map.of(
                "name", "Bello",
                "breed", "labrador",
                "sex", "male",
                "shoulderHeightCm", 38,
                "weightKg", 19.5,
                "heldSince", "2026-10-15",
                "use", use);
    }
}
