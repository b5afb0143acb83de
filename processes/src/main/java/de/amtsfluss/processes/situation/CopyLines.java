package de.amtsfluss.processes.situation;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Fields and lines by the rules of PostgreSQL's COPY for text, sent in large pieces. */
final class CopyLines {

    private static final int PIECE = 1 << 16;
    private static final String ODD = "\\\t\n\r";

    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(PIECE + PIECE / 4);
    private boolean begun;

    CopyLines(CopyIn copy) {
        this.copy = copy;
    }

    /** @param value null stays null */
    void field(String value) {
        if (begun) {
            text.append('\t');
        }
        begun = true;
        if (value == null) {
            text.append("\\N");
        } else if (ODD.chars().allMatch(c -> value.indexOf(c) < 0)) {
            text.append(value);
        } else {
            value.chars().forEach(c -> append((char) c));
        }
    }

    void endLine() throws SQLException {
        text.append('\n');
        begun = false;
        if (text.length() > PIECE) {
            send();
        }
    }

    /** What was sent so far is there, nothing more can come. */
    void end() throws SQLException {
        send();
        copy.endCopy();
    }

    /** Gives up, unless it came to its end. */
    void abandon() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void append(char c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            default -> text.append(c);
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
