package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.cases.CaseNumber;

/**
 * What the sender holds once nothing can be lost any more.
 *
 * @param statusToken opens the state of the case without an account; see {@link StatusLinks}
 */
public record Receipt(CaseNumber caseNumber, String statusToken) {}
