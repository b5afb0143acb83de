package de.amtsfluss.processes.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.capability.Run;
import de.amtsfluss.processes.cases.CaseFile;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SendNoticeTest {

    private final DeliveryScene scene = new DeliveryScene();
    private final String account = "ada-" + UUID.randomUUID();

    @Test
    void theMessageBearsTheWordsOfTheServiceAndTheEmailDoesNot() {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));

        assertThat(send("received", DeliveryScene.runOf(file)).sent()).isTrue();

        Message message = messages().getFirst();
        assertThat(message.subject()).isEqualTo("Wir haben Ihren Antrag");
        assertThat(message.body()).isEqualTo("Er hat die Nummer " + file.number() + ".");
        assertThat(scene.sent.getFirst().toString())
                .doesNotContain("Antrag", file.number().value());
    }

    @Test
    void aRepetitionAfterAFailureLeavesOneMessage() {
        CaseFile file = scene.openCase(Optional.of(account), Optional.of("ada@example.org"));
        Run run = DeliveryScene.runOf(file);
        scene.mailServerIsAway = true;
        assertThatThrownBy(() -> send("received", run)).hasMessage("connection refused");
        scene.mailServerIsAway = false;

        send("received", run);

        assertThat(messages()).hasSize(1);
        assertThat(scene.sent).hasSize(1);
    }

    @Test
    void withoutAnAddressTheMessageWaitsInTheMailbox() {
        CaseFile file = scene.openCase(Optional.of(account), Optional.empty());

        assertThat(send("received", DeliveryScene.runOf(file)).sent()).isFalse();

        assertThat(messages()).hasSize(1);
        assertThat(scene.sent).isEmpty();
    }

    @Test
    void aTextTheServiceDoesNotHaveIsNamed() {
        CaseFile file = scene.openCase(Optional.of(account), Optional.empty());

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> send("other", DeliveryScene.runOf(file)))
                .withMessageContaining("(notice.other.subject)");
    }

    @Test
    void anOfficeIsToldWhichCaseItIs() {
        CaseFile file = scene.openCase(Optional.of(account), Optional.empty());

        scene.get(SendNotice.class)
                .perform(new SendNotice.Request("order-office", "received"), DeliveryScene.runOf(file));

        Notice notice = scene.sent.getFirst();
        assertThat(notice.to()).isEqualTo("order@example.org");
        assertThat(notice.paragraphs()).containsExactly("Er hat die Nummer " + file.number() + ".");
        assertThat(notice.link().orElseThrow().target()).hasPath("/faelle/" + file.number());
        assertThat(messages()).isEmpty();
    }

    private SendNotice.Receipt send(String template, Run run) {
        return scene.get(SendNotice.class).perform(new SendNotice.Request("applicant", template), run);
    }

    private java.util.List<Message> messages() {
        return scene.get(Mailbox.class).listMessages(DeliveryScene.citizen(account));
    }
}
