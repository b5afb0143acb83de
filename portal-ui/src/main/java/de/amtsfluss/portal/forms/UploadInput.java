package de.amtsfluss.portal.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import de.amtsfluss.processes.forms.Field;
import java.util.List;

/** Takes files. What a file is, is found out by the server from its content. */
final class UploadInput extends CustomField<List<String>> {

    private static final long serialVersionUID = 1L;

    /** More than a good photo or scan, less than what a mailbox or a specialist application chokes on. */
    static final int MOST_BYTES = 8 * 1024 * 1024;

    private final transient Field field;
    private final transient Answers answers;
    private final transient FormFiles files;
    private final UnorderedList list = new UnorderedList();

    UploadInput(Field field, Answers answers, FormFiles files) {
        super(List.of());
        this.field = field;
        this.answers = answers;
        this.files = files;
        setLabel(field.label());
        setHelperText(field.help());
        setRequiredIndicatorVisible(field.required());
        setManualValidation(true);
        list.addClassName("file-list");
        add(list, upload());
        draw();
    }

    private Upload upload() {
        var upload = new Upload(UploadHandler.inMemory(
                (metadata, bytes) -> getUI().ifPresent(ui -> ui.access(() -> take(metadata.fileName(), bytes)))));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".pdf", ".jpg", ".jpeg", ".png");
        upload.setDropAllowed(true);
        var button = new Button(getTranslation("form.upload.choose"));
        button.setAriaLabel(getTranslation("form.upload.choose-for", field.label()));
        upload.setUploadButton(button);
        upload.setDropLabel(new Span(getTranslation("form.upload.drop")));
        upload.setI18n(texts());
        upload.addFileRejectedListener(e -> complain(getTranslation("form.finding.file-refused")));
        upload.addAllFinishedListener(e -> upload.clearFileList());
        return upload;
    }

    private void take(String name, byte[] bytes) {
        files.add(field.key(), name, bytes).ifPresentOrElse(finding -> complain(Findings.text(this, finding)), () -> {
            setInvalid(false);
            changed();
        });
    }

    private void complain(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    private void changed() {
        draw();
        answers.put(field.key(), files.names(field.key()));
    }

    private void draw() {
        list.removeAll();
        for (String name : files.names(field.key())) {
            var remove = new Button(getTranslation("form.upload.remove"), e -> {
                files.remove(field.key(), name);
                changed();
            });
            remove.setAriaLabel(getTranslation("form.upload.remove-file", name));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(new ListItem(new Span(name), remove));
        }
    }

    private UploadI18N texts() {
        var error = new UploadI18N.Error()
                .setFileIsTooBig(getTranslation("form.finding.file-too-large"))
                .setIncorrectFileType(getTranslation("form.finding.file-type"));
        return new UploadI18N().setError(error);
    }

    @Override
    protected List<String> generateModelValue() {
        return files == null ? List.of() : files.names(field.key());
    }

    @Override
    protected void setPresentationValue(List<String> names) {
        draw();
    }
}
