package de.amtsfluss.processes.forms;

import java.util.List;

/**
 * A file after {@link UploadCheck} looked into it.
 *
 * @param name without folders, with the ending that belongs to the content
 * @param mediaType found by looking at the content; empty where it is none that is taken
 * @param findings empty if the file can be taken
 */
public record UploadedFile(String name, String mediaType, List<Finding> findings) {

    public boolean accepted() {
        return findings.isEmpty();
    }
}
