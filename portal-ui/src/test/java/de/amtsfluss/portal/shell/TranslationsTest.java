package de.amtsfluss.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private final Translations translations = new Translations();

    @Test
    void everyTextIsThereInEnglishToo() {
        assertThat(translations.all(Language.ENGLISH).stringPropertyNames())
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        translations.all(Language.GERMAN).stringPropertyNames());
    }

    @Test
    void plainGermanHasNoTextThatGermanLacks() {
        assertThat(translations.all(Language.GERMAN).stringPropertyNames())
                .containsAll(translations.all(Language.PLAIN).stringPropertyNames());
    }

    @Test
    void whatPlainGermanLacksIsGerman() {
        Locale plain = Language.PLAIN.locale();
        assertThat(translations.getTranslation("shell.language.de", plain)).isEqualTo("Deutsch");
        assertThat(translations.getTranslation("citizen.application.send", plain))
                .isEqualTo("Antrag abschicken");
    }
}
