package de.amtsfluss.portal.api;

import de.amtsfluss.portal.security.AnonymousLimit;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.forms.Finding;
import de.amtsfluss.processes.intake.Intake;
import de.amtsfluss.processes.intake.Receipt;
import de.amtsfluss.processes.intake.Rejected;
import de.amtsfluss.processes.intake.Submission;
import de.amtsfluss.processes.services.PackageFault;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code POST /api/services/{key}/submissions} with an {@code Idempotency-Key}: 201 with case number and status link
 * once nothing can be lost; the same key again is answered with the same case. 422 tells what the form demands.
 */
@RestController
final class SubmissionApi {

    /** @param data values by field key, as the JSON Schema of the service's form describes them */
    record Body(Map<String, Object> data, Optional<String> language) {
        Body {
            data = data == null ? Map.of() : data;
            language = language == null ? Optional.empty() : language;
        }
    }

    record Answer(String caseNumber, String statusLink) {}

    private final Intake intake;
    private final AnonymousLimit limit;

    SubmissionApi(Intake intake, AnonymousLimit limit) {
        this.intake = intake;
        this.limit = limit;
    }

    @PostMapping("/api/services/{service}/submissions")
    ResponseEntity<Answer> submit(
            @PathVariable String service,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Body body,
            HttpServletRequest request) {
        if (!limit.admitsSubmission(request.getRemoteAddr())) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Receipt receipt = intake.accept(new Submission(
                "api:" + key,
                Channel.PORTAL,
                service,
                body.language().map(Locale::forLanguageTag).orElse(Locale.GERMAN),
                Optional.empty(),
                body.data(),
                List.of()));
        String link = "/status/" + receipt.statusToken();
        return ResponseEntity.created(URI.create(link))
                .body(new Answer(receipt.caseNumber().value(), link));
    }

    @ExceptionHandler
    ProblemDetail rejected(Rejected rejected) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setTitle("The data do not satisfy the form of the service.");
        problem.setProperty(
                "findings",
                rejected.findings().stream().map(SubmissionApi::told).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unknown(PackageFault fault) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, fault.getMessage());
    }

    private static Map<String, String> told(Finding finding) {
        return Map.of("path", finding.path(), "code", finding.code());
    }
}
