/** Rules at work: what decision tables see of a case, and what they decided, for file and letter. */
package de.amtsfluss.processes.decisions;
