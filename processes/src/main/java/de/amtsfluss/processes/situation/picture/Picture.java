package de.amtsfluss.processes.situation.picture;

import java.time.Instant;
import java.util.UUID;

/**
 * One version, which never changes.
 *
 * @param version from 1, without gaps
 * @param content JSON exactly as it is sent
 * @param hash SHA-256 over the content's UTF-8 bytes, hexadecimal
 * @param completeness weight of the wanted kinds that are answered, as part of 1
 */
public record Picture(
        UUID emergency,
        String organisation,
        int version,
        Instant computedAt,
        String content,
        String hash,
        double completeness) {}
