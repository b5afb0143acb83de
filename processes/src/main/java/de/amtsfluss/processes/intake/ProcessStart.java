package de.amtsfluss.processes.intake;

import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.services.ServicePackage;

/** Sets the process of a case going, in the caller's transaction. */
public interface ProcessStart {

    /** Starts the process of exactly this package version with the case number as its business key. */
    void start(CaseFile file, ServicePackage service);
}
