package de.amtsfluss.processes.letters;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the text of a template may contain, as an allow-list. Left out on purpose: other templates ({@code insert},
 * {@code replace}, {@code ~{}}), unescaped output ({@code utext}, {@code [( )]}), scripts ({@code inline}) and
 * preprocessing ({@code __ __}), through which data of an applicant could become template.
 */
final class TemplateRules {

    static final int MAX_CHARACTERS = 200_000;

    private static final Set<String> ATTRIBUTES = Set.of(
            "text",
            "if",
            "unless",
            "each",
            "switch",
            "case",
            "with",
            "object",
            "href",
            "class",
            "classappend",
            "lang",
            "remove");
    private static final Set<String> ELEMENTS = Set.of("block");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("(?<=[\\s\"'])(?:data-)?th[:-]([A-Za-z-]+)\\s*=", Pattern.CASE_INSENSITIVE);
    private static final Pattern ELEMENT = Pattern.compile("</?th[:-]([A-Za-z-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORBIDDEN = Pattern.compile(
            "__\\s*[$*#@~]\\{|~\\{|@\\{|\\[\\(|<!DOCTYPE[^>]*\\[|<!ENTITY|<\\?", Pattern.CASE_INSENSITIVE);

    private TemplateRules() {}

    static void check(String template) {
        if (template.length() > MAX_CHARACTERS) {
            throw new TemplateFault("The template has (%d) characters, more than (%d). Maybe it contains a picture."
                    .formatted(template.length(), MAX_CHARACTERS));
        }
        refuseOthers(template, ATTRIBUTE, ATTRIBUTES);
        refuseOthers(template, ELEMENT, ELEMENTS);
        Matcher forbidden = FORBIDDEN.matcher(template);
        if (forbidden.find()) {
            throw refused(template, forbidden.start(), forbidden.group());
        }
    }

    private static void refuseOthers(String template, Pattern pattern, Set<String> allowed) {
        Matcher used = pattern.matcher(template);
        while (used.find()) {
            if (!allowed.contains(used.group(1))) {
                throw refused(template, used.start(), used.group());
            }
        }
    }

    private static TemplateFault refused(String template, int at, String what) {
        long line = template.substring(0, at).lines().count();
        return new TemplateFault(
                "Line (%d) of the template uses (%s), which letters do not know. Maybe th:text, th:if or"
                                .formatted(Math.max(1, line), what.trim())
                        + " th:each serve.");
    }
}
