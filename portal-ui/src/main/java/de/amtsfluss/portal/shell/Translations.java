package de.amtsfluss.portal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the views: every {@code vaadin-i18n/*_de.properties}, {@code *_en.properties} and
 * {@code *_leicht.properties} on the class path. What a language lacks is German.
 */
@Component
public class Translations implements I18NProvider {

    private static final long serialVersionUID = 1L;

    private final transient Map<Language, Properties> texts = new EnumMap<>(Language.class);

    Translations() {
        for (Language language : Language.values()) {
            texts.put(language, read(language));
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    /** The key itself where there is no text, so that a gap is seen and not fatal. */
    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        String german = texts.get(Language.GERMAN).getProperty(key, key);
        String text = texts.get(Language.of(locale)).getProperty(key, german);
        return params.length == 0 ? text : new MessageFormat(text, locale).format(params);
    }

    Properties all(Language language) {
        return texts.get(language);
    }

    private static Properties read(Language language) {
        var all = new Properties();
        try {
            String pattern = "classpath*:vaadin-i18n/*_%s.properties".formatted(language.key());
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
