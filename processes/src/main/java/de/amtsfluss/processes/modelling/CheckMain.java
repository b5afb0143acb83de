package de.amtsfluss.processes.modelling;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.municipality.Parameters;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Checks the folder of a service package without starting anything. Ends with 0 if it may be published, 1 if it has
 * errors, 2 if there is no such folder.
 */
public final class CheckMain {

    private static final String CAPABILITIES = "de.amtsfluss";

    private CheckMain() {}

    public static void main(String[] args) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String municipality = System.getProperty("amtsfluss.municipality", "paderborn");
        System.exit(args.length == 1 ? check(Path.of(args[0]), municipality, out) : usage(out));
    }

    static int check(Path folder, String municipality, PrintStream out) throws IOException {
        if (!Files.isRegularFile(folder.resolve("service.yaml"))) {
            out.println("There is no service package in [%s]. Maybe service.yaml is missing.".formatted(folder));
            return 2;
        }
        var check = new ModelCheck(CapabilityCatalogue.ofClassPath(CAPABILITIES), new Parameters(municipality));
        List<Finding> findings = check.check(files(folder));
        findings.forEach(finding -> out.println("%-7s %s %s: %s"
                .formatted(
                        finding.severity(),
                        finding.file(),
                        finding.elementId(),
                        finding.message(Locale.getDefault()))));
        long errors = findings.stream().filter(Finding::isError).count();
        out.println("%d errors, %d warnings".formatted(errors, findings.size() - errors));
        return errors == 0 ? 0 : 1;
    }

    private static int usage(PrintStream out) {
        out.println("./amtsfluss check FOLDER");
        return 2;
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }
}
