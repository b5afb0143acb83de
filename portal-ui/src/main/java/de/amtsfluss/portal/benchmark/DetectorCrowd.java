package de.amtsfluss.portal.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;

/** Detectors of an area and the broker they speak to, each a process of its own. */
final class DetectorCrowd implements AutoCloseable {

    private static final MainClass BROKER = new MainClass("de.amtsfluss.connectors.demo.BrokerMain", "200m");
    private static final MainClass LOAD = new MainClass("de.amtsfluss.connectors.signals.DetectorLoad", "200m");
    private static final String PASSWORD = "amtsfluss";

    private final String area;
    private final int detectors;
    private final URI broker;
    private final Process brokerProcess;

    /** What the broker has confirmed. */
    record Said(long observations, long vehicles) {}

    private DetectorCrowd(String area, int detectors, URI broker, Process brokerProcess) {
        this.area = area;
        this.detectors = detectors;
        this.broker = broker;
        this.brokerProcess = brokerProcess;
    }

    /** The datastreams are the area's name and a number. */
    static DetectorCrowd gather(String area, int detectors) throws IOException {
        int port = PortalProcess.freePort();
        Process broker = new ProcessBuilder(BROKER.command(String.valueOf(port), PASSWORD))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitListening(port, broker);
        return new DetectorCrowd(area, detectors, URI.create("mqtt://127.0.0.1:" + port), broker);
    }

    private static void awaitListening(int port, Process broker) {
        while (broker.isAlive()) {
            try {
                new Socket(InetAddress.getLoopbackAddress(), port).close();
                return;
            } catch (IOException notYet) {
                Portal.pause();
            }
        }
        throw new IllegalStateException("The broker has ended with (%d).".formatted(broker.exitValue()));
    }

    URI broker() {
        return broker;
    }

    ProcessHandle brokerProcess() {
        return brokerProcess.toHandle();
    }

    /** Each speaks once a second. */
    Said speak(int seconds) throws IOException, InterruptedException {
        Process load = new ProcessBuilder(LOAD.command(
                        broker.toString(),
                        "street",
                        PASSWORD,
                        area,
                        String.valueOf(detectors),
                        String.valueOf(seconds)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = load.inputReader()) {
            String[] words = lines.lines()
                    .filter(line -> line.startsWith("CONFIRMED"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The detectors have fallen silent."))
                    .split(" ");
            return new Said(Long.parseLong(words[1]), Long.parseLong(words[3]));
        } finally {
            load.waitFor();
        }
    }

    @Override
    public void close() {
        brokerProcess.destroy();
        brokerProcess.onExit().join();
    }
}
