package de.amtsfluss.processes.delivery;

/** Sends short messages that something is there, never the thing itself. */
public interface Notices {

    /**
     * Hands the notice over to the mail server. A repetition with the same key bears the same Message-ID, so that
     * mailboxes can drop it.
     *
     * @throws RuntimeException if the server did not take it; the caller tries again later
     */
    void send(Notice notice);
}
