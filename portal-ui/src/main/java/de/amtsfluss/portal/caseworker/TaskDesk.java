package de.amtsfluss.portal.caseworker;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.Person;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.forms.Form;
import de.amtsfluss.processes.letters.LetterPreview;
import de.amtsfluss.processes.services.ServicePackages;
import de.amtsfluss.processes.tasks.TaskCard;
import de.amtsfluss.processes.tasks.TaskList;
import de.amtsfluss.processes.tasks.TaskWork;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;

/** What a task's view needs of the domain. */
@Service
class TaskDesk {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]{1,200})</title>");

    private final TaskList tasks;
    private final TaskWork work;
    private final CaseDossier dossier;
    private final ServicePackages services;
    private final LetterPreview preview;
    private final SignedIn signedIn;

    TaskDesk(
            TaskList tasks,
            TaskWork work,
            CaseDossier dossier,
            ServicePackages services,
            LetterPreview preview,
            SignedIn signedIn) {
        this.tasks = tasks;
        this.work = work;
        this.dossier = dossier;
        this.services = services;
        this.preview = preview;
        this.signedIn = signedIn;
    }

    TaskCard task(Person person, String id) {
        return tasks.task(person, id);
    }

    CaseDossier.Dossier file(Person person, CaseNumber number) {
        return dossier.of(person, number);
    }

    Form form(Person person, TaskCard card, Locale locale) {
        return work.form(person, card.id(), locale);
    }

    void release(Person person, String id) {
        work.release(person, id);
    }

    void complete(Person person, String id, Map<String, Object> data) {
        work.complete(person, id, data);
    }

    /** Titles of the service's letters by template. */
    Map<String, String> letters(TaskCard card) {
        var letters = new TreeMap<String, String>();
        services.version(card.service(), card.serviceVersion()).files().forEach((name, content) -> {
            if (name.matches("[\\w-]+\\.html")) {
                Matcher title = TITLE.matcher(new String(content, StandardCharsets.UTF_8));
                letters.put(name.replace(".html", ""), title.find() ? title.group(1) : name);
            }
        });
        return letters;
    }

    byte[] preview(TaskCard card, String template, Map<String, Object> typed) {
        return preview.render(signedIn.person(), card.caseNumber(), template, typed);
    }
}
