package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import de.amtsfluss.processes.traffic.StreetTrouble.Trouble;
import java.util.Optional;

/** Breaks detectors of a simulated street, to see how the house copes; there only where the street is simulated. */
final class TroublePanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final double PERCENT = 100;
    private static final int LONGEST_DELAY = 3_600;

    private final transient StreetDesk desk;
    private final String area;
    private final IntegerField lost = share("lost");
    private final IntegerField stuck = share("stuck");
    private final IntegerField duplicated = share("duplicated");
    private final IntegerField delayed = share("delayed");
    private final IntegerField delay = field("delay", LONGEST_DELAY);
    private final Paragraph says = new Paragraph();

    TroublePanel(StreetDesk desk, String area) {
        this.desk = desk;
        this.area = area;
        desk.findTrouble(area).ifPresent(this::build);
    }

    private void build(Trouble now) {
        says.getElement().setAttribute("role", "status");
        show(now);
        var fields = new Div(lost, stuck, duplicated, delayed, delay);
        fields.addClassName("parameters");
        var actions = new Div(
                new Button(getTranslation("operations.trouble.cause"), e -> cause(asked())),
                new Button(getTranslation("operations.trouble.end"), e -> cause(Trouble.NONE)));
        actions.addClassName("actions");
        add(
                new H2(getTranslation("operations.trouble")),
                new Paragraph(getTranslation("operations.trouble.lead")),
                fields,
                actions,
                says);
    }

    private void cause(Trouble trouble) {
        desk.cause(area, trouble);
        show(trouble);
        says.setText(getTranslation(
                trouble.equals(Trouble.NONE) ? "operations.trouble.ended" : "operations.trouble.caused"));
    }

    private void show(Trouble trouble) {
        lost.setValue((int) Math.round(PERCENT * trouble.lost()));
        stuck.setValue((int) Math.round(PERCENT * trouble.stuck()));
        duplicated.setValue((int) Math.round(PERCENT * trouble.duplicated()));
        delayed.setValue((int) Math.round(PERCENT * trouble.delayed()));
        delay.setValue(trouble.delaySeconds());
    }

    private Trouble asked() {
        return new Trouble(share(lost), share(duplicated), share(delayed), share(stuck), within(delay, LONGEST_DELAY));
    }

    private static double share(IntegerField field) {
        return within(field, (int) PERCENT) / PERCENT;
    }

    private static int within(IntegerField field, int most) {
        return Math.clamp(Optional.ofNullable(field.getValue()).orElse(0), 0, most);
    }

    private IntegerField share(String key) {
        return field(key, (int) PERCENT);
    }

    private IntegerField field(String key, int most) {
        var field = new IntegerField(getTranslation("operations.trouble." + key));
        field.setMin(0);
        field.setMax(most);
        return field;
    }
}
