package de.amtsfluss.portal.citizen;

import de.amtsfluss.portal.forms.FormFiles;
import de.amtsfluss.processes.forms.Finding;
import de.amtsfluss.processes.forms.UploadCheck;
import de.amtsfluss.processes.forms.UploadedFile;
import de.amtsfluss.processes.intake.DraftAttachment;
import de.amtsfluss.processes.intake.DraftAttachments;
import de.amtsfluss.processes.intake.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Files go straight into the draft, after a look at what they really are. */
final class DraftFiles implements FormFiles {

    private static final int MOST = 10;

    private final UUID draft;
    private final Owner owner;
    private final DraftAttachments attachments;
    private final UploadCheck check;

    DraftFiles(UUID draft, Owner owner, DraftAttachments attachments, UploadCheck check) {
        this.draft = draft;
        this.owner = owner;
        this.attachments = attachments;
        this.check = check;
    }

    @Override
    public List<String> names(String field) {
        return of(field).map(DraftAttachment::name).toList();
    }

    @Override
    public Optional<Finding> add(String field, String name, byte[] content) {
        if (attachments.listAttachments(draft, owner).size() >= MOST) {
            return Optional.of(new Finding(field, "too-many-files", Map.of("maximum", String.valueOf(MOST))));
        }
        UploadedFile file = check.check(field, name, content);
        if (file.accepted()) {
            attachments.add(draft, owner, field, file.name(), file.mediaType(), content);
        }
        return file.findings().stream().findFirst();
    }

    @Override
    public void remove(String field, String name) {
        of(field)
                .filter(file -> file.name().equals(name))
                .findFirst()
                .ifPresent(file -> attachments.remove(draft, owner, file.id()));
    }

    private Stream<DraftAttachment> of(String field) {
        return attachments.listAttachments(draft, owner).stream()
                .filter(file -> file.field().equals(field));
    }
}
