package de.amtsfluss.processes.forms;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;

/** Finds scripts, programs to launch, forms with scripts and files within files among the objects of a PDF. */
final class ActiveContent {

    private static final Set<String> KEYS =
            Set.of("JS", "JavaScript", "XFA", "EmbeddedFiles", "EF", "RichMediaContent");
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");

    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** References within are not followed: every object of the document is to be added by itself. */
    void add(COSBase object) {
        if (object != null && !(object instanceof COSObject) && seen.add(object)) {
            open.add(object);
        }
    }

    boolean found() {
        while (!open.isEmpty()) {
            COSBase next = open.remove();
            if (next instanceof COSDictionary dictionary && active(dictionary)) {
                return true;
            }
            addWithin(next);
        }
        return false;
    }

    private void addWithin(COSBase object) {
        if (object instanceof COSDictionary dictionary) {
            dictionary.getValues().forEach(this::add);
        } else if (object instanceof COSArray array) {
            array.forEach(this::add);
        }
    }

    private static boolean active(COSDictionary dictionary) {
        return dictionary.keySet().stream().map(COSName::getName).anyMatch(KEYS::contains)
                || ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)));
    }
}
