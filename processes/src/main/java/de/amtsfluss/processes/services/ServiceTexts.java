package de.amtsfluss.processes.services;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The texts of a package in German, English and plain German ({@code de-x-leicht}). */
record ServiceTexts(Map<String, String> german, Map<String, String> english, Map<String, String> plain) {

    static ServiceTexts read(Map<String, byte[]> files) {
        return new ServiceTexts(
                read(files, "texts_de.yaml"), read(files, "texts_en.yaml"), read(files, "texts_leicht.yaml"));
    }

    Optional<String> find(String key, Locale locale) {
        String own = in(locale).get(key);
        return Optional.ofNullable(own != null ? own : german.get(key));
    }

    Map<String, String> all(Locale locale) {
        var all = new HashMap<>(german);
        all.putAll(in(locale));
        return all;
    }

    private Map<String, String> in(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return english;
        }
        return "leicht".equals(locale.getExtension('x')) ? plain : german;
    }

    private static Map<String, String> read(Map<String, byte[]> files, String name) {
        byte[] file = files.get(name);
        if (file == null && name.equals("texts_de.yaml")) {
            throw new PackageFault("The package has no file (texts_de.yaml).");
        }
        return file == null ? Map.of() : PackageYaml.flat(name, file);
    }
}
