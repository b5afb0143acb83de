package de.amtsfluss.processes.letters;

import de.amtsfluss.processes.cases.CaseFile;
import java.util.Map;

/**
 * What another feature knows of a case and letters may quote: the decisions with the rules that hit under {@code
 * decisions}, the reasons a caseworker gave under {@code reason}. Every bean of this type is asked.
 */
public interface LetterFacts {

    Map<String, Object> of(CaseFile file);
}
