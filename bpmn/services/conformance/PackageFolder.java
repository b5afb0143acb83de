package conformance;

import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.services.ServicePackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A service package as it lies in its folder. */
record PackageFolder(String name, Map<String, byte[]> files, ServicePackage service) {

    static Stream<PackageFolder> all() throws IOException {
        try (var folders = Files.list(Path.of("services"))) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("service.yaml")))
                    .map(PackageFolder::read)
                    .toList()
                    .stream();
        }
    }

    @Override
    public String toString() {
        return name;
    }

    List<Models> models(String ending) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith(ending))
                .map(file -> Models.parse(file.getKey(), file.getValue()))
                .toList();
    }

    List<String> formNames() {
        return files.keySet().stream()
                .filter(file -> file.endsWith(".form.json"))
                .map(file -> file.replace(".form.json", ""))
                .toList();
    }

    /** Of all pages, with those within groups and lists. */
    static List<Field> fields(Form form) {
        return form.pages().stream()
                .flatMap(page -> page.fields().stream())
                .flatMap(PackageFolder::withInner)
                .toList();
    }

    private static Stream<Field> withInner(Field field) {
        return Stream.concat(Stream.of(field), field.fields().stream().flatMap(PackageFolder::withInner));
    }

    private static PackageFolder read(Path folder) {
        var files = new TreeMap<String, byte[]>();
        try (var found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackageFolder(folder.getFileName().toString(), files, ServicePackage.unpublished(files));
    }
}
