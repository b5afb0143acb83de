package de.amtsfluss.processes.services;

import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.forms.FormReader;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** One version of everything one citizen service is. Never changes; a change is a new version. */
public final class ServicePackage {

    private final int version;
    private final String deploymentId;
    private final Map<String, byte[]> files;
    private final ServiceDescription description;
    private final ServiceTexts texts;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /** @throws PackageFault if {@code service.yaml} or the German texts are missing or unreadable */
    ServicePackage(int version, String deploymentId, Map<String, byte[]> files) {
        this.version = version;
        this.deploymentId = deploymentId;
        this.files = new TreeMap<>(files);
        this.description = DescriptionReader.read(file("service.yaml"));
        this.texts = ServiceTexts.read(this.files);
    }

    /** Files that are not published yet, as a package, to look into and to check. */
    public static ServicePackage unpublished(Map<String, byte[]> files) {
        return new ServicePackage(0, "", files);
    }

    public String key() {
        return description.key();
    }

    public int version() {
        return version;
    }

    /** Where the engine keeps the models of exactly this version. */
    public String deploymentId() {
        return deploymentId;
    }

    public ServiceDescription description() {
        return description;
    }

    public Map<String, byte[]> files() {
        return files;
    }

    /** @throws PackageFault if there is none of this name */
    public byte[] file(String name) {
        return findFile(name).orElseThrow(() -> new PackageFault("The package has no file (%s).".formatted(name)));
    }

    public Optional<byte[]> findFile(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The form of this name in German. */
    public Form form(String name) {
        return form(name, Locale.GERMAN);
    }

    /** Texts that are missing in the language are German. */
    public Form form(String name, Locale locale) {
        return forms.computeIfAbsent(
                name + "/" + locale.toLanguageTag(), key -> FormReader.read(file(name + ".form.json"))
                        .translated(text -> texts.find("form." + text, locale)));
    }

    /** The text in the language, else in German, else the key itself, so that a gap is seen and not fatal. */
    public String text(String key, Locale locale) {
        return findText(key, locale).orElse(key);
    }

    public Optional<String> findText(String key, Locale locale) {
        return texts.find(key, locale);
    }

    /** By key, German ones where the language has none. */
    public Map<String, String> texts(Locale locale) {
        return texts.all(locale);
    }
}
