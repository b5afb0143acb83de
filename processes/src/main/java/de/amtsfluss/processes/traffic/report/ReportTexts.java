package de.amtsfluss.processes.traffic.report;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The words of reports in one language; what plain German lacks is German. */
final class ReportTexts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale numbers;

    ReportTexts(Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        boolean plain = "leicht".equals(locale.getExtension('x'));
        Locale language = plain ? Locale.of("de", "", "leicht") : english ? Locale.ENGLISH : Locale.GERMAN;
        bundle = ResourceBundle.getBundle("de.amtsfluss.processes.traffic.report.report", language, NO_FALLBACK);
        numbers = english ? Locale.UK : Locale.GERMANY;
    }

    /** @param values texts, or numbers that are written with one decimal */
    String say(String key, Object... values) {
        Object[] words = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            words[i] = values[i] instanceof Double number ? one(number) : values[i].toString();
        }
        return new MessageFormat(bundle.getString(key), numbers).format(words);
    }

    String one(double value) {
        return format(value, 1);
    }

    String whole(double value) {
        return format(value, 0);
    }

    /** For templates, which ask by key. */
    Map<String, String> all() {
        var all = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
        return all;
    }

    private String format(double value, int digits) {
        NumberFormat format = NumberFormat.getInstance(numbers);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(value);
    }
}
