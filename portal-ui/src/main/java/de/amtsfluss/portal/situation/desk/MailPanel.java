package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.emergency.AlarmMails.Unread;
import java.util.List;

/** Alarm mails of which no emergency came, with their text, until a dispatcher has dealt with them. */
final class MailPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EmergencyActions actions;
    private transient List<Unread> shown = List.of();

    MailPanel(EmergencyActions actions) {
        this.actions = actions;
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", getTranslation("emergency.mails"));
    }

    void show() {
        List<Unread> found = actions.unreadMails();
        if (!found.equals(shown)) {
            shown = found;
            removeAll();
            if (!found.isEmpty()) {
                add(new H2(getTranslation("emergency.mails")));
                found.forEach(this::add);
            }
        }
    }

    /** Mails kept by an older version say it in a sentence. */
    private String why(Unread mail) {
        String key = "emergency.mail.why." + mail.why();
        String words = getTranslation(key);
        return words.contains(key) ? mail.why() : words;
    }

    private void add(Unread mail) {
        var why = new Paragraph(why(mail));
        why.addClassName("failure");
        var text = new NativeDetails(getTranslation("emergency.mail.text"), new Pre(mail.body()));
        text.setOpen(true);
        var done = new NativeButton(getTranslation("emergency.mail.settle"), e -> {
            actions.settle(mail);
            show();
        });
        done.addClassName("small");
        var begin = new Anchor(DeskNavigation.OPEN, getTranslation("emergency.open"));
        var row = new Div(begin, done);
        row.addClassName("actions");
        var panel = new Div(
                new Paragraph(getTranslation(
                        "emergency.mail.of", mail.sender(), mail.subject(), Times.moment(mail.receivedAt()))),
                why,
                text,
                row);
        panel.addClassName("note");
        add(panel);
    }
}
