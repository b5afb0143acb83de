package de.amtsfluss.portal.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives every page the language and colours its person chose before anything is drawn. */
@Component
final class PageSetUp implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(PageSetUp::dress);
        event.getSource().addUIInitListener(init -> {
            Language language = Preferences.language(com.vaadin.flow.server.VaadinRequest.getCurrent());
            init.getUI().getSession().setLocale(language.locale());
            init.getUI().setLocale(language.locale());
        });
        event.getSource().setSystemMessagesProvider(info -> quietly());
    }

    /** An expired session is begun anew without a word: drafts are on the server, so nothing is lost. */
    private static CustomizedSystemMessages quietly() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        return messages;
    }

    private static void dress(IndexHtmlResponse page) {
        Element html = page.getDocument().getElementsByTag("html").getFirst();
        html.attr("lang", Preferences.language(page.getVaadinRequest()).locale().getLanguage());
        String scheme = Preferences.scheme(page.getVaadinRequest());
        html.attr("style", "color-scheme: " + scheme);
        if (!scheme.contains(" ")) {
            html.attr("theme", scheme);
        }
    }
}
