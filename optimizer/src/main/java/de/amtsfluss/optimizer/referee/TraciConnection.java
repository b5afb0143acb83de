package de.amtsfluss.optimizer.referee;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A connection to one SUMO process on this machine. */
final class TraciConnection implements AutoCloseable {
    private static final int LARGEST_ANSWER = 256 << 20;
    private static final int ATTEMPTS = 600;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private TraciConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), 1 << 16));
        out = socket.getOutputStream();
    }

    static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException fault) {
            throw new RefereeFault("No free port on this machine.", fault);
        }
    }

    /** Waits until SUMO listens, or has ended. */
    static TraciConnection open(int port, Process sumo) throws InterruptedException {
        for (int i = 0; i < ATTEMPTS && sumo.isAlive(); i++) {
            try {
                return new TraciConnection(new Socket(InetAddress.getLoopbackAddress(), port));
            } catch (IOException notYet) {
                Thread.sleep(20);
            }
        }
        throw new RefereeFault("SUMO does not answer on port [%d]. Maybe it refused the scenario.".formatted(port));
    }

    TraciAnswer exchange(TraciCommands commands) {
        try {
            out.write(commands.message());
            out.flush();
            int length = in.readInt() - 4;
            if (length < 0 || length > LARGEST_ANSWER) {
                throw new RefereeFault(
                        "SUMO announced an answer of [%d] bytes. Maybe something else answers on its port."
                                .formatted(length));
            }
            return new TraciAnswer(in.readNBytes(length));
        } catch (IOException fault) {
            throw new RefereeFault("SUMO broke the connection. Maybe it crashed.", fault);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException fault) {
            throw new RefereeFault("The connection to SUMO cannot be closed.", fault);
        }
    }
}
