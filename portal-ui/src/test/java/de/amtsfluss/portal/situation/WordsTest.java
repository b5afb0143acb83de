package de.amtsfluss.portal.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The tablet and the paper call the same things by the same names. */
class WordsTest {

    private static final Pattern WORD =
            Pattern.compile("\"((?:kind|why|near|gap|danger|to|state|source)\\.[^\"]+)\": \"([^\"]*)\"");

    @Test
    void paperAndTabletSayTheSame() throws IOException {
        Map<String, String> tablet = tablet();
        ResourceBundle paper = ResourceBundle.getBundle("de.amtsfluss.processes.situation.output.words", Locale.GERMAN);

        assertThat(tablet).hasSizeGreaterThan(60);
        tablet.forEach((key, text) -> assertThat(paper.getString(key)).as(key).isEqualTo(text));
    }

    /** German comes first in the file. */
    private static Map<String, String> tablet() throws IOException {
        try (InputStream file = WordsTest.class.getResourceAsStream("/META-INF/resources/lage/words.js")) {
            String all = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String german = all.substring(0, all.indexOf("\n  en: {"));
            var words = new HashMap<String, String>();
            WORD.matcher(german).results().forEach(found -> words.put(found.group(1), found.group(2)));
            return words;
        }
    }
}
