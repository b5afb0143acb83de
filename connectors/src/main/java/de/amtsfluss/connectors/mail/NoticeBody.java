package de.amtsfluss.connectors.mail;

import de.amtsfluss.processes.delivery.Notice;
import java.util.stream.Collectors;

/** The same words twice: for readers of plain text and of HTML. */
final class NoticeBody {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#f3f6f8">
            <div style="max-width:560px;margin:0 auto;padding:28px 32px;background:#ffffff;border-top:4px solid #0b4f71;\
            font:16px/1.5 'Source Sans 3',Arial,sans-serif;color:#1c2530">
            %s
            %s
            </div></body></html>
            """;

    private NoticeBody() {}

    static String plain(Notice notice) {
        String text = String.join("\n\n", notice.paragraphs());
        return notice.link()
                        .map(link -> text + "\n\n" + link.words() + ":\n" + link.target())
                        .orElse(text)
                + "\n";
    }

    static String html(Notice notice) {
        String paragraphs = notice.paragraphs().stream()
                .map(text -> "<p style=\"margin:0 0 16px\">" + escape(text) + "</p>")
                .collect(Collectors.joining("\n"));
        String button = notice.link().map(NoticeBody::button).orElse("");
        return PAGE.formatted(notice.language().getLanguage(), escape(notice.subject()), paragraphs, button);
    }

    private static String button(Notice.Link link) {
        return "<p style=\"margin:24px 0 0\"><a href=\"%s\" style=\"display:inline-block;padding:10px 20px;"
                        .formatted(escape(link.target().toASCIIString()))
                + "background:#0b4f71;color:#ffffff;border-radius:4px;text-decoration:none\">"
                + escape(link.words()) + "</a></p>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
