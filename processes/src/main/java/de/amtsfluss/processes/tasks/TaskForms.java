package de.amtsfluss.processes.tasks;

import de.amtsfluss.processes.forms.Checked;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.forms.FormCheck;
import de.amtsfluss.processes.services.ServicePackages;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The form of a task comes from the package version its case runs on. */
@Component
final class TaskForms {

    private final ServicePackages services;
    private final FormCheck check;

    TaskForms(ServicePackages services, FormCheck check) {
        this.services = services;
        this.check = check;
    }

    Form form(TaskCard card, Locale locale) {
        return card.form().isEmpty()
                ? new Form(card.activity(), List.of())
                : services.version(card.service(), card.serviceVersion()).form(card.form(), locale);
    }

    Checked check(TaskCard card, Map<String, Object> data) {
        return check.check(form(card, Locale.GERMAN), data);
    }
}
