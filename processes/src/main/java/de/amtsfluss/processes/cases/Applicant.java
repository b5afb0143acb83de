package de.amtsfluss.processes.cases;

import java.util.Optional;

/**
 * Who applied.
 *
 * @param account id of the portal account, empty for an application without one
 * @param email where notices go, empty where the applicant wants letters on paper
 */
public record Applicant(String name, Optional<String> account, Optional<String> email) {}
