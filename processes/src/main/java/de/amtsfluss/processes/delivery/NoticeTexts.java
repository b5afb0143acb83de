package de.amtsfluss.processes.delivery;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the house around deliveries, in the applicant's language. */
record NoticeTexts(ResourceBundle words) {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static NoticeTexts in(Locale language) {
        return new NoticeTexts(
                ResourceBundle.getBundle("de.amtsfluss.processes.delivery.notices", bundle(language), NO_FALLBACK));
    }

    String bescheidSubject() {
        return words.getString("bescheid.subject");
    }

    String bescheidBody() {
        return words.getString("bescheid.body");
    }

    String noticeSubject() {
        return words.getString("notice.subject");
    }

    List<String> noticeParagraphs(boolean account) {
        return List.of(
                words.getString("notice.greeting"),
                words.getString("notice.text"),
                words.getString(account ? "notice.login" : "notice.link-only"));
    }

    String linkWords() {
        return words.getString("notice.link");
    }

    private static Locale bundle(Locale language) {
        if (language.toLanguageTag().equals("de-x-leicht")) {
            return Locale.of("de", "", "leicht");
        }
        return language.getLanguage().equals("en") ? Locale.ENGLISH : Locale.GERMAN;
    }
}
