package de.amtsfluss.optimizer.referee;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds one TraCI message of several commands (big-endian, see SUMO's protocol description). */
final class TraciCommands {
    static final double ALWAYS = -1073741824.0;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 12).putInt(0);
    private int count;

    /** Advances one step. */
    TraciCommands step() {
        room(16).put((byte) 10).put((byte) 0x02).putDouble(0);
        return counted();
    }

    TraciCommands close() {
        room(4).put((byte) 2).put((byte) 0x7F);
        return counted();
    }

    TraciCommands subscribe(int command, String object, int... variables) {
        byte[] name = object.getBytes(StandardCharsets.UTF_8);
        header(command, 16 + 4 + name.length + 1 + variables.length);
        bytes.putDouble(ALWAYS).putDouble(ALWAYS).putInt(name.length).put(name).put((byte) variables.length);
        for (int variable : variables) {
            bytes.put((byte) variable);
        }
        return counted();
    }

    TraciCommands get(int command, int variable, String object) {
        byte[] name = object.getBytes(StandardCharsets.UTF_8);
        header(command, 1 + 4 + name.length);
        bytes.put((byte) variable).putInt(name.length).put(name);
        return counted();
    }

    TraciCommands showPicture(String signal, String letters) {
        byte[] name = signal.getBytes(StandardCharsets.UTF_8);
        byte[] state = letters.getBytes(StandardCharsets.US_ASCII);
        header(0xC2, 1 + 4 + name.length + 1 + 4 + state.length);
        bytes.put((byte) 0x20).putInt(name.length).put(name);
        bytes.put((byte) 0x0C).putInt(state.length).put(state);
        return counted();
    }

    private void header(int command, int bodyLength) {
        room(bodyLength + 6);
        if (bodyLength + 2 > 255) {
            bytes.put((byte) 0).putInt(bodyLength + 6);
        } else {
            bytes.put((byte) (bodyLength + 2));
        }
        bytes.put((byte) command);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            ByteBuffer larger = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + more));
            bytes.flip();
            bytes = larger.put(bytes);
        }
        return bytes;
    }

    private TraciCommands counted() {
        count++;
        return this;
    }

    int count() {
        return count;
    }

    byte[] message() {
        bytes.putInt(0, bytes.position());
        byte[] message = new byte[bytes.position()];
        bytes.get(0, message);
        return message;
    }
}
