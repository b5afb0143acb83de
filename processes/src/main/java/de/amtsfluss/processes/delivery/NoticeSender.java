package de.amtsfluss.processes.delivery;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.intake.StatusLinks;
import de.amtsfluss.processes.municipality.Parameters;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the e-mail that something is there. To an applicant it tells neither what nor about which matter. */
@Component
class NoticeSender {

    private final ObjectProvider<Notices> notices;
    private final StatusLinks links;
    private final Parameters parameters;
    private final String baseUrl;

    NoticeSender(
            ObjectProvider<Notices> notices,
            StatusLinks links,
            Parameters parameters,
            @Value("${amtsfluss.base-url:http://localhost:8080}") String baseUrl) {
        this.notices = notices;
        this.links = links;
        this.parameters = parameters;
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** @throws RuntimeException if the e-mail was not taken */
    void tellSomethingIsThere(String key, CaseFile file, String address) {
        boolean account = file.applicant().account().isPresent();
        NoticeTexts texts = NoticeTexts.in(file.language());
        URI target = URI.create(baseUrl + (account ? "/postfach" : "/status/" + links.token(file.number())));
        notices.getObject()
                .send(new Notice(
                        key,
                        address,
                        file.language(),
                        texts.noticeSubject(),
                        texts.noticeParagraphs(account),
                        Optional.of(new Notice.Link(target, texts.linkWords()))));
    }

    /** @throws IllegalArgumentException if the town has no such office, or one without an address */
    void tellOffice(String key, CaseFile file, String office, String subject, String text) {
        String address = parameters.municipality().office(office).email();
        var link = new Notice.Link(
                URI.create(baseUrl + "/faelle/" + file.number()), file.number().value());
        notices.getObject().send(new Notice(key, address, Locale.GERMAN, subject, List.of(text), Optional.of(link)));
    }
}
