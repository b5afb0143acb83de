package de.amtsfluss.portal.forms;

import de.amtsfluss.processes.forms.Finding;
import java.util.List;
import java.util.Optional;

/** Where the files of a form's upload fields are kept while somebody fills it in. */
public interface FormFiles {

    /** Names of the files of an upload field, in the order they came. */
    List<String> names(String field);

    /** Takes a file, or says why not. */
    Optional<Finding> add(String field, String name, byte[] content);

    void remove(String field, String name);

    /** For forms whose files are kept elsewhere or that take none. */
    static FormFiles none() {
        return new FormFiles() {
            @Override
            public List<String> names(String field) {
                return List.of();
            }

            @Override
            public Optional<Finding> add(String field, String name, byte[] content) {
                return Optional.of(new Finding(field, "no-files"));
            }

            @Override
            public void remove(String field, String name) {}
        };
    }
}
