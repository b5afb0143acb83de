package de.amtsfluss.processes.services;

import java.time.Instant;

/**
 * @param publishedBy id of a person, or {@code shipped} for what came with the installation
 * @param publisherName as the account was called when it last signed in; the id where nobody did
 */
public record PackageVersion(
        String key,
        int version,
        Instant publishedAt,
        String publishedBy,
        String publisherName,
        String note,
        String deploymentId) {}
