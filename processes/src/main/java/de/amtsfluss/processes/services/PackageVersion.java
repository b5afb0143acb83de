package de.amtsfluss.processes.services;

import java.time.Instant;

/** @param publishedBy id of a person, or {@code shipped} for what came with the installation */
public record PackageVersion(
        String key, int version, Instant publishedAt, String publishedBy, String note, String deploymentId) {}
