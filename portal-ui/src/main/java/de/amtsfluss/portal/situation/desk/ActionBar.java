package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.processes.situation.emergency.Emergency;

/** What can be done with an emergency as a whole; ending it is asked twice. */
final class ActionBar extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EmergencyActions actions;
    private final transient Emergency known;
    private final Command changed;
    private final Div asking = new Div();

    ActionBar(
            EmergencyActions actions,
            PictureActions pictures,
            Emergency known,
            String organisation,
            PictureBoard board,
            Command changed) {
        this.actions = actions;
        this.known = known;
        this.changed = changed;
        var row = new Div();
        row.addClassName("actions");
        if (known.isOpen()) {
            var say = new Button(getTranslation("emergency.say"), e -> board.say());
            say.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(say);
        }
        row.add(Downloads.link(
                getTranslation("emergency.paper"),
                "Lagebild-%s.pdf".formatted(known.dispatchNumber().replaceAll("[^A-Za-z0-9-]", "_")),
                "application/pdf",
                () -> pictures.paper(
                        pictures.findNewer(known.id(), organisation, 0).orElseThrow())));
        row.add(new Anchor(DeskNavigation.log(known.id()), getTranslation("emergency.log")));
        if (actions.mayDispatch() && known.isOpen()) {
            row.add(
                    new Anchor(DeskNavigation.change(known.id()), getTranslation("emergency.change")),
                    new Button(getTranslation("emergency.end"), e -> ask()));
        }
        asking.getElement().setAttribute("role", "alert");
        add(row, asking);
    }

    private void ask() {
        var sure = new Button(getTranslation("emergency.end.sure"), e -> {
            actions.end(known.id());
            changed.execute();
        });
        sure.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        var no = new Button(getTranslation("emergency.end.no"), e -> asking.removeAll());
        var row = new Div(sure, no);
        row.addClassName("actions");
        var question = new Div(new Paragraph(getTranslation("emergency.end.text")), row);
        question.addClassName("note");
        asking.removeAll();
        asking.add(question);
    }
}
