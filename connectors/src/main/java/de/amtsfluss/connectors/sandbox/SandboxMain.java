package de.amtsfluss.connectors.sandbox;

import de.amtsfluss.connectors.jose.JoseFault;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the delivery service alone: {@code --port N [--config FILE] [--data DIR] [--bind ADDRESS]}. */
public final class SandboxMain {

    private static final Set<String> OPTIONS = Set.of("port", "config", "data", "bind");

    private SandboxMain() {}

    public static void main(String[] args) throws InterruptedException {
        try {
            run(options(args));
        } catch (IllegalArgumentException | UncheckedIOException | JoseFault e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void run(Map<String, String> options) throws InterruptedException {
        Path data = Path.of(options.getOrDefault("data", "sandbox-data"));
        Path keys = data.resolve("keys");
        var address = new InetSocketAddress(
                options.getOrDefault("bind", "localhost"), Integer.parseInt(options.getOrDefault("port", "18080")));
        Sandbox sandbox = Sandbox.start(
                address, participants(options, keys), ServiceKeys.in(keys), Optional.of(data.resolve("state")));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        print(sandbox, options.containsKey("config"), keys);
        Thread.currentThread().join();
    }

    private static Participants participants(Map<String, String> options, Path keys) {
        if (options.containsKey("config")) {
            return ParticipantsFile.read(Path.of(options.get("config")));
        }
        var anyService = DemoParticipants.service(
                "99102013104000",
                "Hundesteuer (Sandbox-Wert)",
                "https://schema.fitko.de/fim/s00000000_1.0.schema.json");
        return DemoParticipants.in(keys).offering(List.of(anyService));
    }

    private static void print(Sandbox sandbox, boolean configured, Path keys) {
        String url = sandbox.url();
        System.out.printf("""
                FIT-Connect sandbox runs.
                  auth base URL         %s   (token: %s/token)
                  submission base URL   %s/submission-api
                  destination base URL  %s/destination-api
                  routing base URL      %s/routing
                  portal base URL       %s/portal
                """, url, url, url, url, url, url);
        if (!configured) {
            System.out.printf(
                    """
                      sender      %s / %s
                      subscriber  %s / %s
                      destination %s, private keys in %s
                    """,
                    DemoParticipants.SENDER,
                    DemoParticipants.SENDER_SECRET,
                    DemoParticipants.SUBSCRIBER,
                    DemoParticipants.SUBSCRIBER_SECRET,
                    DemoParticipants.DESTINATION,
                    keys);
        }
        System.out.flush();
    }

    private static Map<String, String> options(String[] args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!OPTIONS.contains(name) || i + 1 == args.length) {
                throw new IllegalArgumentException(
                        "The argument (%s) is unknown or lacks its value. Use --port N --config FILE [--data DIR] [--bind ADDRESS]"
                                .formatted(args[i]));
            }
            options.put(name, args[i + 1]);
        }
        return options;
    }
}
