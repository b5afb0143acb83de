package de.amtsfluss.processes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DraftsTest {

    private final Drafts drafts = at(Clock.systemUTC());
    private final DraftAttachments attachments = new DraftAttachments(TestDatabase.jdbc(), Clock.systemUTC());
    private final Owner ada = Owner.secret(UUID.randomUUID().toString());
    private final Owner eve = Owner.secret(UUID.randomUUID().toString());

    @Test
    void whatWasSavedIsThereAfterTheBrowserWasClosed() {
        Draft draft = drafts.open("hundesteuer", 1, ada);
        Map<String, Object> data = Map.of("dogs", List.of(Map.of("name", "Rex", "weightKg", 12)));

        drafts.save(draft.id(), ada, data, 2);

        assertThat(drafts.find("hundesteuer", ada)).hasValueSatisfying(found -> {
            assertThat(found.data()).isEqualTo(data);
            assertThat(found.page()).isEqualTo(2);
        });
    }

    @Test
    void nobodyElseCanReadOrChangeIt() {
        Draft draft = drafts.open("hundesteuer", 1, ada);

        assertThat(drafts.find("hundesteuer", eve)).isEmpty();
        assertThatThrownBy(() -> drafts.draft(draft.id(), eve)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> drafts.save(draft.id(), eve, Map.of(), 0)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> attachments.add(draft.id(), eve, "proof", "a.pdf", "application/pdf", new byte[1]))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void itGoesToTheAccountItsAuthorLogsInTo() {
        Draft draft = drafts.open("hundesteuer", 1, ada);
        Owner account = Owner.account(UUID.randomUUID().toString());

        drafts.adopt(draft.id(), ada, account);

        assertThat(drafts.listDrafts(account)).extracting(Draft::id).containsExactly(draft.id());
    }

    @Test
    void attachmentsEndWithTheirDraft() {
        Draft draft = drafts.open("hundesteuer", 1, ada);
        attachments.add(draft.id(), ada, "proof", "a.pdf", "application/pdf", new byte[] {1, 2});
        assertThat(attachments.listAttachments(draft.id(), ada))
                .extracting(DraftAttachment::sizeBytes)
                .containsExactly(2L);

        drafts.discard(draft.id(), ada);

        assertThat(attachments.contents(draft.id())).isEmpty();
    }

    @Test
    void anAbandonedDraftIsForgottenAfterItsTime() {
        Draft draft = drafts.open("hundesteuer", 1, ada);
        Drafts later = at(Clock.offset(Clock.systemUTC(), Drafts.KEPT.plus(Duration.ofHours(1))));

        assertThatThrownBy(() -> later.draft(draft.id(), ada)).isInstanceOf(NotAllowed.class);
        later.forgetExpired();

        assertThatThrownBy(() -> drafts.draft(draft.id(), ada)).isInstanceOf(NotAllowed.class);
    }

    private static Drafts at(Clock clock) {
        return new Drafts(TestDatabase.jdbc(), JsonMapper.builder().build(), clock);
    }
}
