package de.amtsfluss.processes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.audit.JournalEntry;
import de.amtsfluss.processes.capability.Refusal;
import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.Document;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeliverBescheidTest {

    private final DeliveryScene scene = new DeliveryScene();
    private final String account = "ada-" + UUID.randomUUID();

    @Test
    void theBescheidLiesInTheMailboxAndTheEmailTellsOnlyThatSomethingIsThere() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));
        Document bescheid = scene.addBescheid(file);

        scene.deliver(file, bescheid, DeliveryScene.runOf(file));

        Message message = mailbox().listMessages(DeliveryScene.citizen(account)).getFirst();
        assertThat(message.documents()).extracting(Message.Attached::id).containsExactly(bescheid.id());
        Notice notice = scene.sent.getFirst();
        assertThat(notice.to()).isEqualTo("ada@example.org");
        assertThat(notice.link().orElseThrow().target()).hasPath("/postfach");
        assertThat(notice.toString())
                .doesNotContain("Bescheid", "Hund", file.number().value());
    }

    @Test
    void whileTheMailServerIsAwayNothingIsLostAndNothingDoubled() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));
        Document bescheid = scene.addBescheid(file);
        Run run = DeliveryScene.runOf(file);
        scene.mailServerIsAway = true;

        assertThatThrownBy(() -> scene.deliver(file, bescheid, run)).hasMessage("connection refused");
        assertThatThrownBy(() -> scene.deliver(file, bescheid, run)).hasMessage("connection refused");

        assertThat(mailbox().listMessages(DeliveryScene.citizen(account))).hasSize(1);
        assertThat(ledger(file).noticeAttempts()).isEqualTo(2);
        assertThat(ledger(file).noticeFailure()).contains("connection refused");
        assertThat(ledger(file).announcedOn()).isEmpty();

        scene.mailServerIsAway = false;
        scene.deliver(file, bescheid, run);
        scene.deliver(file, bescheid, run);

        assertThat(scene.sent).hasSize(1);
        assertThat(mailbox().listMessages(DeliveryScene.citizen(account))).hasSize(1);
        assertThat(ledger(file).noticeFailure()).isEmpty();
        assertThat(ledger(file).announcedOn()).contains(LocalDate.of(2026, 11, 27));
        assertThat(events(file)).containsExactly("bescheid-provided", "applicant-notified");
    }

    @Test
    void theFirstRetrievalIsProvenAndTheSecondChangesNothing() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));
        Document bescheid = scene.addBescheid(file);
        scene.deliver(file, bescheid, DeliveryScene.runOf(file));
        var ada = DeliveryScene.citizen(account);
        UUID message = mailbox().listMessages(ada).getFirst().id();
        assertThat(mailbox().countUnread(ada)).isEqualTo(1);

        var first = scene.now;
        assertThat(mailbox().retrieve(ada, message, bescheid.id())).containsExactly(1, 2, 3);
        scene.now = first.plus(Duration.ofDays(2));
        mailbox().retrieve(ada, message, bescheid.id());

        assertThat(ledger(file).firstRetrievedAt()).contains(first);
        assertThat(mailbox().countUnread(ada)).isZero();
        assertThat(events(file)).containsExactly("bescheid-provided", "applicant-notified", "bescheid-retrieved");
    }

    @Test
    void withoutAnAccountTheStatusLinkOpensTheMailbox() throws Exception {
        CaseFile file = scene.openCase(Optional.empty(), Optional.of("ada@example.org"));
        scene.deliver(file, scene.addBescheid(file), DeliveryScene.runOf(file));

        assertThat(scene.sent.getFirst().link().orElseThrow().target().getPath())
                .startsWith("/status/" + file.number());
        Message message = mailbox().listMessages(file.number()).getFirst();
        assertThat(mailbox().read(file.number(), message.id()).firstReadAt()).isEmpty();
        assertThat(mailbox().read(file.number(), message.id()).firstReadAt()).contains(scene.now);
    }

    @Test
    void whoHoldsTheStatusLinkDoesNotSeeTheMailboxOfAnAccount() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));
        scene.deliver(file, scene.addBescheid(file), DeliveryScene.runOf(file));
        UUID message = mailbox()
                .listMessages(DeliveryScene.citizen(account))
                .getFirst()
                .id();

        assertThat(mailbox().listMessages(file.number())).isEmpty();
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> mailbox().read(file.number(), message));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> mailbox().read(DeliveryScene.citizen("eve"), message));
    }

    @Test
    void aDocumentOfAnotherMessageIsNotHandedOut() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.empty());
        Document bescheid = scene.addBescheid(file);
        Document internal = scene.addBescheid(file);
        scene.deliver(file, bescheid, DeliveryScene.runOf(file));
        var ada = DeliveryScene.citizen(account);
        UUID message = mailbox().listMessages(ada).getFirst().id();

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> mailbox().retrieve(ada, message, internal.id()));
    }

    @Test
    void whereNoElectronicWayExistsTheBescheidWaitsForThePost() throws Exception {
        CaseFile file = scene.openCase(Optional.empty(), Optional.empty());
        Document bescheid = scene.addBescheid(file);
        Run run = DeliveryScene.runOf(file);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> scene.deliver(file, bescheid, run))
                    .matches(refusal -> refusal.code().equals("noElectronicWay"));
        }

        assertThat(deliveries().listToPost(DeliveryScene.clerk("tax-office")))
                .filteredOn(delivery -> delivery.caseNumber().equals(file.number()))
                .hasSize(1);
        assertThat(deliveries().listToPost(DeliveryScene.clerk("order-office")))
                .noneMatch(delivery -> delivery.caseNumber().equals(file.number()));
        deliveries().notePosted(DeliveryScene.clerk("tax-office"), run.key());
        assertThat(ledger(file).announcedOn()).contains(LocalDate.of(2026, 11, 27));
        assertThat(events(file)).containsExactly("bescheid-to-be-posted", "bescheid-posted");
    }

    @Test
    void whatNobodyFetchedWithinTenDaysUnderGeneralLawGoesToThePost() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));
        scene.deliver(file, scene.addBescheid(file), DeliveryScene.runOf(file), LawFamily.VWVFG);

        scene.now = scene.now.plus(Duration.ofDays(10));
        assertThat(toPost(file)).isZero();
        scene.now = scene.now.plus(Duration.ofDays(1));
        assertThat(toPost(file)).isEqualTo(1);
        assertThat(ledger(file).announcedOn()).isEmpty();
    }

    private long toPost(CaseFile file) {
        return deliveries().listToPost(DeliveryScene.clerk("tax-office")).stream()
                .filter(delivery -> delivery.caseNumber().equals(file.number()))
                .count();
    }

    @Test
    void theModelCanNoteThePostingOnceTheLetterIsGone() throws Exception {
        CaseFile file = scene.openCase(Optional.empty(), Optional.empty());
        Document bescheid = scene.addBescheid(file);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> scene.deliver(file, bescheid, DeliveryScene.runOf(file)));
        var request = new NotePosting.Request(bescheid.id().toString(), "2026-11-24");

        var receipt = scene.get(NotePosting.class).perform(request, DeliveryScene.runOf(file));
        scene.get(NotePosting.class).perform(request, DeliveryScene.runOf(file));

        assertThat(receipt.announcedOn()).isEqualTo("2026-11-30");
        assertThat(toPost(file)).isZero();
        assertThat(events(file)).containsExactly("bescheid-to-be-posted", "bescheid-posted");
    }

    @Test
    void theLedgerIsForTheOfficeInChargeOnly() throws Exception {
        CaseFile file = scene.openCase(Optional.of(account), Optional.empty());
        scene.deliver(file, scene.addBescheid(file), DeliveryScene.runOf(file));

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> deliveries().listDeliveries(DeliveryScene.clerk("order-office"), file.number()));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> deliveries().listDeliveries(DeliveryScene.citizen(account), file.number()));
    }

    private Delivery ledger(CaseFile file) {
        return deliveries()
                .listDeliveries(DeliveryScene.clerk("tax-office"), file.number())
                .getFirst();
    }

    private Deliveries deliveries() {
        return scene.get(Deliveries.class);
    }

    private Mailbox mailbox() {
        return scene.get(Mailbox.class);
    }

    private java.util.List<String> events(CaseFile file) {
        return scene.get(Journal.class).listEntries(file.number()).stream()
                .map(JournalEntry::event)
                .toList();
    }
}
