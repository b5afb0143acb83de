package de.amtsfluss.portal.api;

import de.amtsfluss.processes.access.NotAllowed;
import de.amtsfluss.processes.situation.Facts;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Pushes;
import de.amtsfluss.processes.situation.Unreadable;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code POST /api/meldungen/{source}} with {@code Authorization: Bearer <token of the source>}: messages of sensors,
 * counters, units, drones and hospitals in JSON, one or a list. 200 tells what became of them; 403 a wrong token; 422
 * what is wrong with them; 413 more than 256 KiB. Repeating a message changes nothing.
 */
@RestController
final class PushApi {

    private static final int BYTES_AT_MOST = 256 * 1024;
    private static final String BEARER = "Bearer ";

    private final Pushes pushes;

    PushApi(Pushes pushes) {
        this.pushes = pushes;
    }

    @PostMapping("/api/meldungen/{source}")
    Facts.Difference push(
            @PathVariable String source,
            @RequestHeader(name = "Authorization", defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException, Unreadable {
        String token = authorization.startsWith(BEARER) ? authorization.substring(BEARER.length()) : "";
        pushes.admit(source, token);
        byte[] body = request.getInputStream().readNBytes(BYTES_AT_MOST + 1);
        if (body.length > BYTES_AT_MOST) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return pushes.accept(source, token, new Payload(body, "application/json"));
    }

    @ExceptionHandler
    ProblemDetail unreadable(Unreadable why) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        problem.setTitle("The message is not as agreed.");
        problem.setDetail(why.getMessage());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
    }
}
