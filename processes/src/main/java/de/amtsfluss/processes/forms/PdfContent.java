package de.amtsfluss.processes.forms;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Opens a PDF as a reader would and looks for what a paper does not need. */
final class PdfContent {

    private static final int MOST_OBJECTS = 200_000;

    private PdfContent() {}

    static Optional<String> fault(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                return Optional.of("upload-encrypted");
            }
            if (document.getNumberOfPages() == 0) {
                return Optional.of("upload-unreadable");
            }
            return active(document) ? Optional.of("upload-active-content") : Optional.empty();
        } catch (InvalidPasswordException e) {
            return Optional.of("upload-encrypted");
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.of("upload-unreadable");
        }
    }

    /** A document with more objects than any scan has is not searched but refused. */
    private static boolean active(PDDocument document) {
        var keys = document.getDocument().getXrefTable().keySet();
        if (keys.size() > MOST_OBJECTS) {
            return true;
        }
        var search = new ActiveContent();
        for (COSObjectKey key : keys) {
            search.add(document.getDocument().getObjectFromPool(key).getObject());
        }
        search.add(document.getDocument().getTrailer());
        return search.found();
    }
}
