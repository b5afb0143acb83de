package de.amtsfluss.processes.situation.emergency;

import java.time.Instant;

/**
 * An alarm letter as it came by mail.
 *
 * @param controlRoom key of whose mailbox it lay in
 * @param messageId the mail's own, which makes a mail fetched twice one alarm
 */
public record AlarmMail(
        String controlRoom, String messageId, String sender, String subject, String body, Instant receivedAt) {}
