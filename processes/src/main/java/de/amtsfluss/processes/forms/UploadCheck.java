package de.amtsfluss.processes.forms;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks into files before they are taken. What a file is, its content says; name and declared type count nothing. It
 * does not look for known viruses.
 */
@Component
public final class UploadCheck {

    private static final long MEGABYTE = 1024L * 1024;

    private final int mostMegabytes;

    UploadCheck(@Value("${amtsfluss.uploads.megabytes:10}") int mostMegabytes) {
        this.mostMegabytes = mostMegabytes;
    }

    /** Largest file that is taken, in bytes. */
    public long maximumBytes() {
        return mostMegabytes * MEGABYTE;
    }

    /**
     * Never an exception for a bad file.
     *
     * @param path of the upload field, for the findings
     */
    public UploadedFile check(String path, String name, byte[] content) {
        Optional<UploadType> type = UploadType.of(content);
        Optional<Finding> finding = size(path, content)
                .or(() -> type.isEmpty() ? Optional.of(new Finding(path, "upload-wrong-type")) : Optional.empty())
                .or(() -> type.orElseThrow().fault(content).map(code -> new Finding(path, code)));
        return new UploadedFile(
                UploadName.of(name, type),
                type.map(UploadType::mediaType).orElse(""),
                finding.map(List::of).orElse(List.of()));
    }

    private Optional<Finding> size(String path, byte[] content) {
        if (content.length == 0) {
            return Optional.of(new Finding(path, "upload-empty"));
        }
        return content.length > maximumBytes()
                ? Optional.of(new Finding(path, "upload-too-large", Map.of("megabytes", String.valueOf(mostMegabytes))))
                : Optional.empty();
    }
}
