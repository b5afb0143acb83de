package de.amtsfluss.processes.forms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads the head of a picture only: a small file can unfold into gigabytes of pixels. */
final class PictureContent {

    private static final long MOST_PIXELS = 100_000_000;

    private PictureContent() {}

    static Optional<String> fault(byte[] content, String format) {
        ImageReader reader = ImageIO.getImageReadersBySuffix(format).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            return pixels > MOST_PIXELS ? Optional.of("upload-too-many-pixels") : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.of("upload-unreadable");
        } finally {
            reader.dispose();
        }
    }
}
