package de.amtsfluss.processes.modelling;

import java.util.Set;

/** What models of a package may refer to. */
record PackageContent(Set<String> files, Set<String> decisions, Set<String> offices) {

    boolean hasForm(String key) {
        return files.contains(key + ".form.json");
    }
}
