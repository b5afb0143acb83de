package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.delivery.Mailbox;
import de.amtsfluss.processes.delivery.Message;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** What the town wrote to this person. */
@Route("postfach")
@RolesAllowed("CITIZEN")
final class MailboxView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    MailboxView(Mailbox mailbox, SignedIn signedIn) {
        addClassNames("page", "mailbox");
        Person person = signedIn.person();
        List<Message> messages = mailbox.listMessages(person);
        add(new H1(getPageTitle()));
        add(new Paragraph(
                messages.isEmpty()
                        ? getTranslation("citizen.mailbox.empty")
                        : getTranslation("citizen.mailbox.unread", mailbox.countUnread(person))));
        messages.forEach(message -> add(new MessageCard(
                message,
                () -> mailbox.read(person, message.id()),
                document -> mailbox.retrieve(person, message.id(), document))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("citizen.mailbox");
    }
}
