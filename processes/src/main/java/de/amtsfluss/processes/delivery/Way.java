package de.amtsfluss.processes.delivery;

/** How a Bescheid goes to its addressee. */
public enum Way {
    MAILBOX,
    PAPER
}
