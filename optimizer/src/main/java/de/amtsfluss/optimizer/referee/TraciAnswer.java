package de.amtsfluss.optimizer.referee;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what SUMO answered. Values arrive as Integer, Double, String or list of String. */
final class TraciAnswer {
    private final ByteBuffer bytes;

    TraciAnswer(byte[] message) {
        this.bytes = ByteBuffer.wrap(message);
    }

    /** One variable of one object. */
    interface Listener {
        void told(int domain, String object, int variable, Object value);
    }

    /** Throws where SUMO refused the command. */
    void expectOk() {
        skipLength();
        int command = ubyte();
        int result = ubyte();
        String message = text();
        if (result != 0) {
            throw new RefereeFault("SUMO refused command [0x%02X]: %s. Maybe the network and the signal differ."
                    .formatted(command, message));
        }
    }

    int integer() {
        return bytes.getInt();
    }

    /** One block of subscribed values. */
    void readSubscription(Listener listener) {
        skipLength();
        int domain = ubyte();
        String object = text();
        int variables = ubyte();
        for (int i = 0; i < variables; i++) {
            int variable = ubyte();
            int failed = ubyte();
            Object value = value();
            if (failed == 0) {
                listener.told(domain, object, variable, value);
            }
        }
    }

    /** The answer to one get command. */
    void readGot(Listener listener) {
        skipLength();
        int domain = ubyte();
        int variable = ubyte();
        String object = text();
        listener.told(domain, object, variable, value());
    }

    private Object value() {
        int type = ubyte();
        return switch (type) {
            case 0x07, 0x08 -> ubyte();
            case 0x09 -> bytes.getInt();
            case 0x0B -> bytes.getDouble();
            case 0x0C -> text();
            case 0x0E -> texts();
            default ->
                throw new RefereeFault("SUMO sent a value of unknown type [0x%02X]. Maybe its version is not supported."
                        .formatted(type));
        };
    }

    private List<String> texts() {
        int size = bytes.getInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    private String text() {
        byte[] letters = new byte[bytes.getInt()];
        bytes.get(letters);
        return new String(letters, StandardCharsets.UTF_8);
    }

    private void skipLength() {
        if (ubyte() == 0) {
            bytes.getInt();
        }
    }

    private int ubyte() {
        return bytes.get() & 0xFF;
    }
}
