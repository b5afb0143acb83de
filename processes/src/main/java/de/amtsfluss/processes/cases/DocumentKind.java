package de.amtsfluss.processes.cases;

public enum DocumentKind {
    ATTACHMENT,
    ENTRY_COPY,
    BESCHEID,
    LETTER
}
