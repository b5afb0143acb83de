package de.amtsfluss.processes.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The models of the house's own operations as they lie on the class path. */
final class OperationFiles {

    private static final String ROOT = "/operations/";

    private OperationFiles() {}

    /** Models, decision tables and forms by file name, by key of the operation. */
    static Map<String, Map<String, byte[]>> byKey() {
        var operations = new TreeMap<String, Map<String, byte[]>>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String ending : new String[] {"bpmn", "dmn", "form.json"}) {
                for (Resource file : resolver.getResources("classpath*:operations/*/*." + ending)) {
                    String url = file.getURL().toString();
                    String[] path =
                            url.substring(url.lastIndexOf(ROOT) + ROOT.length()).split("/", 2);
                    operations
                            .computeIfAbsent(path[0], key -> new TreeMap<>())
                            .put(path[1], file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return operations;
    }

    /** SHA-256 over names and contents. */
    static String hash(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(files).forEach((name, content) -> {
                digest.update((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
