package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Finding;
import de.amtsfluss.processes.forms.FormCheck;
import de.amtsfluss.processes.services.ServicePackage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds a submission against the form of its service; what it says of its files counts only if they came along. */
@Component
final class SubmissionCheck {

    private final FormCheck forms;

    SubmissionCheck(FormCheck forms) {
        this.forms = forms;
    }

    Map<String, Object> checked(ServicePackage service, Submission submission) {
        var description = service.description();
        if (description.accountRequired() && submission.account().isEmpty()) {
            throw new Rejected(List.of(new Finding("", "account-required")));
        }
        var form = service.form(description.form());
        var data = new HashMap<>(submission.data());
        form.listFields().stream()
                .filter(field -> field.kind() == Field.Kind.UPLOAD)
                .forEach(field -> data.put(field.key(), namesOf(field.key(), submission)));
        Checked checked = forms.check(form, data);
        if (!checked.satisfied()) {
            throw new Rejected(checked.findings());
        }
        return checked.data();
    }

    private static List<String> namesOf(String field, Submission submission) {
        return submission.attachments().stream()
                .filter(paper -> paper.field().equals(field))
                .map(Submission.Attachment::name)
                .collect(Collectors.toList());
    }
}
