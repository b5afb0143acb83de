package de.amtsfluss.portal.citizen;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import de.amtsfluss.portal.shell.Notice;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.intake.Draft;

/** Asks before a second application is begun beside an unfinished one. */
final class DraftOffer extends Div {

    private static final long serialVersionUID = 1L;

    DraftOffer(Draft draft, String continuation, Runnable anew) {
        var resume = new Anchor(continuation, getTranslation("citizen.draft.continue"));
        resume.addClassName("call");
        var fresh = new Button(getTranslation("citizen.draft.anew"), e -> anew.run());
        var actions = new Div(resume, fresh);
        actions.addClassName("actions");
        add(new Notice(
                getTranslation("citizen.draft"),
                getTranslation("citizen.draft.text", Times.moment(draft.updatedAt()), Times.day(draft.expiresAt())),
                actions));
    }
}
