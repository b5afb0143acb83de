package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.audit.Journal;
import de.amtsfluss.processes.cases.Applicant;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.CaseState;
import de.amtsfluss.processes.cases.DocumentKind;
import de.amtsfluss.processes.cases.Documents;
import de.amtsfluss.processes.services.ServiceDescription;
import de.amtsfluss.processes.services.ServicePackage;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a case of a checked submission, in the caller's transaction. */
@Component
class CaseOpening {

    private final CaseFiles cases;
    private final Documents documents;
    private final ProcessStart processes;
    private final Journal journal;
    private final StatusLinks links;
    private final Clock clock;

    CaseOpening(
            CaseFiles cases,
            Documents documents,
            ProcessStart processes,
            Journal journal,
            StatusLinks links,
            Clock clock) {
        this.cases = cases;
        this.documents = documents;
        this.processes = processes;
        this.journal = journal;
        this.links = links;
        this.clock = clock;
    }

    Receipt receipt(CaseNumber number) {
        return new Receipt(number, links.token(number));
    }

    CaseNumber open(ServicePackage service, Submission submission, Map<String, Object> data) {
        CaseFile file = file(service, submission, data);
        cases.open(file, submission.key());
        submission
                .attachments()
                .forEach(paper -> documents.add(
                        file.number(),
                        DocumentKind.ATTACHMENT,
                        submission.channel(),
                        paper.name(),
                        paper.mediaType(),
                        paper.content()));
        processes.start(file, service);
        journal.write(
                file.number(),
                submission.account().orElse("applicant"),
                "case-received",
                Map.of("channel", submission.channel().name(), "version", String.valueOf(service.version())));
        return file.number();
    }

    private CaseFile file(ServicePackage service, Submission submission, Map<String, Object> data) {
        ServiceDescription description = service.description();
        return new CaseFile(
                cases.nextNumber(description.prefix()),
                service.key(),
                service.version(),
                description.office(),
                submission.channel(),
                CaseState.RECEIVED,
                submission.language(),
                applicant(description, submission.account(), data),
                data,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static Applicant applicant(
            ServiceDescription description, Optional<String> account, Map<String, Object> data) {
        String name = description.applicantName().stream()
                .map(data::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        Optional<String> email =
                Optional.ofNullable(data.get(description.applicantEmail())).map(String::valueOf);
        return new Applicant(name, account, email);
    }
}
