package de.amtsfluss.processes.services;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** YAML of packages comes from people: plain values only, no tags, few aliases. */
final class PackageYaml {

    private PackageYaml() {}

    static Map<String, Object> read(String name, byte[] yaml) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(10);
        options.setCodePointLimit(1_000_000);
        try {
            Object root = new Yaml(new SafeConstructor(options)).load(new String(yaml, StandardCharsets.UTF_8));
            var read = new LinkedHashMap<String, Object>();
            if (root instanceof Map<?, ?> map) {
                map.forEach((key, value) -> read.put(String.valueOf(key), value));
            }
            return read;
        } catch (YAMLException e) {
            throw new PackageFault("The file (%s) is not YAML: %s".formatted(name, e.getMessage()));
        }
    }

    /** Nested maps as one with dotted keys. */
    static Map<String, String> flat(String name, byte[] yaml) {
        var flat = new LinkedHashMap<String, String>();
        flatten("", read(name, yaml), flat);
        return flat;
    }

    private static void flatten(String prefix, Map<?, ?> map, Map<String, String> flat) {
        map.forEach((key, value) -> {
            if (value instanceof Map<?, ?> inner) {
                flatten(prefix + key + ".", inner, flat);
            } else {
                flat.put(prefix + key, String.valueOf(value).strip());
            }
        });
    }
}
