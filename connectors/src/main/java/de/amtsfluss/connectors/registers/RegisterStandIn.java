package de.amtsfluss.connectors.registers;

import de.amtsfluss.connectors.fitconnect.Attachment;
import de.amtsfluss.connectors.fitconnect.FitConnectFault;
import de.amtsfluss.connectors.fitconnect.Problem;
import de.amtsfluss.connectors.fitconnect.ReceivedSubmission;
import de.amtsfluss.connectors.fitconnect.SubmissionForPickup;
import de.amtsfluss.connectors.fitconnect.SubmissionRefused;
import de.amtsfluss.connectors.fitconnect.SubscriberClient;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Polls its destination, checks and stores what waits, and only then accepts it. Cut off between storing and accepting
 * it meets the same submission again, stores nothing new and accepts.
 */
public final class RegisterStandIn implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RegisterStandIn.class.getName());
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PAGE = 100;
    private static final String NOT_STORABLE = "Die Daten enthalten Zeichen, die das Register nicht speichern kann.";

    private final SubscriberClient client;
    private final UUID destination;
    private final Register register;
    private final Duration pause;
    private final Thread thread;
    private volatile boolean closed;

    /** @param pause between two looks when nothing waits */
    public RegisterStandIn(SubscriberClient client, UUID destination, Register register, Duration pause) {
        this.client = client;
        this.destination = destination;
        this.register = register;
        this.pause = pause;
        this.thread = Thread.ofVirtual().name("register-stand-in").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Takes what waits now. @return how many submissions were accepted or rejected */
    public int poll() {
        int settled = 0;
        int left = 0;
        while (!closed) {
            List<SubmissionForPickup> page = client.getAvailableSubmissionsForDestination(destination, left, PAGE);
            for (SubmissionForPickup pickup : page) {
                if (closed) {
                    return settled;
                }
                boolean done = settle(pickup);
                settled += done ? 1 : 0;
                left += done ? 0 : 1;
            }
            if (page.size() < PAGE) {
                return settled;
            }
        }
        return settled;
    }

    @Override
    public void close() {
        closed = true;
        if (!thread.isAlive()) {
            return;
        }
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try {
                poll();
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            } catch (FitConnectFault | DataAccessException e) {
                LOG.log(closed ? Level.DEBUG : Level.WARNING, "The next look comes in 5 s: " + e.getMessage());
                waitAfterFault();
            }
        }
    }

    private void waitAfterFault() {
        try {
            Thread.sleep(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private boolean settle(SubmissionForPickup pickup) {
        try {
            ReceivedSubmission received = client.requestSubmission(pickup);
            store(received);
            client.accept(received);
            return true;
        } catch (SubmissionRefused e) {
            LOG.log(Level.INFO, "Rejected {0}: {1}", pickup.submissionId(), e.getMessage());
            return true;
        } catch (DataIntegrityViolationException e) {
            client.reject(pickup, List.of(Problem.schemaViolation(Problem.DATA, NOT_STORABLE)));
            return true;
        } catch (FitConnectFault | DataAccessException e) {
            LOG.log(Level.WARNING, "Submission {0} waits: {1}", pickup.submissionId(), e.getMessage());
            return false;
        }
    }

    private void store(ReceivedSubmission received) {
        String json = new String(received.data(), StandardCharsets.UTF_8);
        register.store(
                received.pickup().submissionId(),
                caseNumber(received, json),
                received.schemaUri(),
                json,
                received.attachments().stream().map(RegisterStandIn::enclosure).toList());
    }

    private static String caseNumber(ReceivedSubmission received, String json) {
        JsonNode reference = received.metadata().path("additionalReferenceInfo").path("senderReference");
        return JSON.readTree(json).path("caseNumber").asString(reference.asString(""));
    }

    private static Register.Enclosure enclosure(Attachment attachment) {
        return new Register.Enclosure(
                attachment.id(), attachment.fileName(), attachment.mimeType(), attachment.content());
    }
}
