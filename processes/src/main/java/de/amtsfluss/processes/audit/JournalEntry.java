package de.amtsfluss.processes.audit;

import java.time.Instant;
import java.util.Map;

/**
 * @param actor id of a person, or {@code system}, or {@code applicant} where no account exists
 * @param actorName as the account was called when it last signed in; the id where nobody did
 * @param event kebab case in the past tense, such as {@code case-received}; translated where it is shown
 * @param details short values by name; never form data
 */
public record JournalEntry(Instant at, String actor, String actorName, String event, Map<String, String> details) {}
