package de.amtsfluss.portal.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import de.amtsfluss.processes.traffic.observation.DetectorImport;
import de.amtsfluss.processes.traffic.observation.NotAnObservation;

/** Takes a file of counts, and says which lines could not be taken. */
final class DetectorFile extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int FAULTS_SHOWN = 10;

    private final transient DetectorDesk desk;
    private final String area;
    private final Paragraph says = new Paragraph();
    private final UnorderedList faults = new UnorderedList();

    DetectorFile(DetectorDesk desk, String area) {
        this.desk = desk;
        this.area = area;
        says.getElement().setAttribute("role", "status");
        var upload = new Upload(
                UploadHandler.inMemory((file, bytes) -> getUI().ifPresent(ui -> ui.access(() -> take(bytes)))));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setUploadButton(new Button(getTranslation("operations.counts.choose")));
        upload.addFileRejectedListener(e -> says.setText(getTranslation("operations.counts.refused")));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        add(
                new H2(getTranslation("operations.counts")),
                new Paragraph(getTranslation("operations.counts.lead")),
                upload,
                says,
                faults);
    }

    private void take(byte[] file) {
        faults.removeAll();
        try {
            DetectorImport.Report report = desk.take(area, file);
            says.setText(getTranslation(
                    "operations.counts.taken",
                    String.valueOf(report.readings()),
                    String.valueOf(report.fresh()),
                    String.valueOf(report.faulty())));
            report.faults().stream()
                    .limit(FAULTS_SHOWN)
                    .forEach(fault -> faults.add(new ListItem(
                            getTranslation("operations.counts.fault", String.valueOf(fault.line()), fault.why()))));
        } catch (NotAnObservation e) {
            says.setText(getTranslation("operations.counts.no-file", e.getMessage()));
        }
    }
}
