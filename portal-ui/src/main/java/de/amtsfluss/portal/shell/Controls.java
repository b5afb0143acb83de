package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.VaadinRequest;

/** Language and colours, at the top of every page. */
final class Controls extends Div {

    private static final long serialVersionUID = 1L;

    Controls() {
        addClassName("controls");
        add(languages(), schemes());
    }

    private Div languages() {
        var group = new Div();
        group.addClassName("choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("shell.language"));
        Language current = Preferences.language(VaadinRequest.getCurrent());
        for (Language language : Language.values()) {
            var button = new NativeButton(
                    getTranslation("shell.language." + language.key()), e -> Preferences.choose(language));
            button.getElement().setAttribute("lang", language.locale().getLanguage());
            button.getElement().setAttribute("aria-pressed", String.valueOf(language == current));
            group.add(button);
        }
        return group;
    }

    private NativeButton schemes() {
        var button = new NativeButton(getTranslation("shell.scheme"));
        button.addClassName("scheme");
        button.addClickListener(e -> button.getElement()
                .executeJs("""
                        const html = document.documentElement;
                        const set = html.getAttribute('theme') || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
                        const next = set === 'dark' ? 'light' : 'dark';
                        html.setAttribute('theme', next);
                        html.style.colorScheme = next;
                        return next;""")
                .then(String.class, scheme -> Preferences.chooseScheme(scheme.equals("dark") ? "dark" : "light")));
        return button;
    }
}
