package de.amtsfluss.processes.intake;

import java.util.UUID;

/** A file put into a draft, without its content. */
public record DraftAttachment(UUID id, String field, String name, String mediaType, long sizeBytes) {}
