package de.amtsfluss.processes.forms;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of files that are taken, each known by its first bytes. */
enum UploadType {
    PDF("application/pdf", "pdf", "25504446 2d"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    PNG("image/png", "png", "89504e47 0d0a1a0a");

    /** Readers of PDF look this far for its beginning, so a picture could be a PDF as well. */
    private static final int PDF_MAY_BEGIN_WITHIN = 1_024;

    private final String mediaType;
    private final String ending;
    private final byte[] beginning;

    UploadType(String mediaType, String ending, String beginning) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.beginning = java.util.HexFormat.of().parseHex(beginning.replace(" ", ""));
    }

    static Optional<UploadType> of(byte[] content) {
        return Stream.of(values()).filter(type -> type.begins(content)).findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }

    /** Code of what is wrong with the content, empty if nothing is. */
    Optional<String> fault(byte[] content) {
        if (this == PDF) {
            return PdfContent.fault(content);
        }
        return hidesPdf(content) ? Optional.of("upload-wrong-type") : PictureContent.fault(content, ending);
    }

    private boolean begins(byte[] content) {
        return content.length > beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    private static boolean hidesPdf(byte[] content) {
        int length = Math.min(content.length, PDF_MAY_BEGIN_WITHIN);
        return new String(content, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }
}
