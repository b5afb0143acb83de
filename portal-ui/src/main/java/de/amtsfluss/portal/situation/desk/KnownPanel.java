package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.situation.desk.ReadingDesk.Reading;
import de.amtsfluss.processes.situation.emergency.Emergency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** “What did LF 20 know at 03:14?” */
final class KnownPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final ZoneId LOCAL = ZoneId.of("Europe/Berlin");

    private final transient PictureActions pictures;
    private final transient Emergency known;
    private final Select<String> reader = new Select<>();
    private final DatePicker day = new DatePicker(getTranslation("emergency.log.day"));
    private final TimePicker time = new TimePicker(getTranslation("emergency.log.time"));
    private final Paragraph answer = new Paragraph();

    KnownPanel(PictureActions pictures, Emergency known) {
        this.pictures = pictures;
        this.known = known;
        List<String> readers = pictures.readers(known.id());
        reader.setLabel(getTranslation("emergency.log.reader"));
        reader.setItems(readers);
        readers.stream().findFirst().ifPresent(reader::setValue);
        day.setLocale(Locale.GERMANY);
        day.setValue(LocalDate.now(LOCAL));
        time.setLocale(Locale.GERMANY);
        time.setStep(Duration.ofSeconds(1));
        time.setValue(LocalTime.now(LOCAL).withNano(0));
        answer.getElement().setAttribute("role", "status");
        var row = new Div(reader, day, time, new Button(getTranslation("emergency.log.ask"), e -> ask()));
        row.addClassName("filter-bar");
        add(row, answer);
    }

    private void ask() {
        answer.removeAll();
        if (reader.isEmpty() || day.isEmpty() || time.isEmpty()) {
            answer.setText(getTranslation("emergency.log.ask.missing"));
            return;
        }
        Instant moment =
                day.getValue().atTime(time.getValue()).atZone(LOCAL).toInstant().plusSeconds(1);
        Optional<Reading> found = pictures.findKnown(known.id(), reader.getValue(), moment);
        if (found.isEmpty()) {
            answer.setText(getTranslation("emergency.log.knew-nothing", reader.getValue()));
            return;
        }
        Reading reading = found.get();
        answer.add(getTranslation(
                "emergency.log.knew",
                reader.getValue(),
                String.valueOf(reading.version()),
                Times.second(reading.at()),
                reading.hash().substring(0, 16)));
        if (pictures.organisations(known).contains(reading.organisation())) {
            answer.add(" ");
            answer.add(new Anchor(
                    DeskNavigation.version(known.id(), reading.organisation(), reading.version()),
                    getTranslation("emergency.log.open")));
        }
    }
}
