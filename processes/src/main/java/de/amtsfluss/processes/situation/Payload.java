package de.amtsfluss.processes.situation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a source answered, byte for byte.
 *
 * @param contentType as the source named it, or empty
 */
public record Payload(byte[] body, String contentType) {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    /**
     * The body as text in the character set it claims, UTF-8 if it claims none, without a byte order mark.
     *
     * @throws Unreadable if a byte does not belong to that character set
     */
    public String text() throws Unreadable {
        Charset charset = charset();
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Unreadable("The answer is not in the character set (%s).".formatted(charset), e);
        }
    }

    /** SHA-256 of the body, in hexadecimal digits. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a page for people came instead of data, as portals answer while they are being repaired. */
    public boolean isPage() {
        String begin = new String(body, 0, Math.min(body.length, 200), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(java.util.Locale.ROOT);
        return contentType.startsWith("text/html") || begin.startsWith("<!doctype html") || begin.startsWith("<html");
    }

    private Charset charset() throws Unreadable {
        Matcher named = CHARSET.matcher(contentType);
        try {
            return named.find() ? Charset.forName(named.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new Unreadable("The answer claims an unknown character set (%s).".formatted(contentType), e);
        }
    }
}
