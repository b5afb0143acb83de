package de.amtsfluss.portal.caseworker;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import de.amtsfluss.portal.caseworker.CaseDossier.Dossier;
import de.amtsfluss.portal.shell.Downloads;
import de.amtsfluss.portal.shell.Times;
import de.amtsfluss.processes.forms.AnswerText;
import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Form;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was applied for, by the questions of the form, and the papers. */
final class CaseSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final transient AnswerText words;

    CaseSheet(Dossier dossier, Locale locale) {
        addClassName("case-sheet");
        words = new AnswerText(
                locale, FormatStyle.MEDIUM, getTranslation("caseworker.yes"), getTranslation("caseworker.no"));
        Map<String, Object> data = dossier.file().data();
        for (Form.Page page : dossier.form(locale).pages()) {
            var answers = new AnswerList(words);
            var lists = new Div();
            page.fields().forEach(field -> show(field, data, answers, lists));
            if (answers.hasAnswers() || lists.getComponentCount() > 0) {
                add(new H3(page.title()));
                if (answers.hasAnswers()) {
                    add(answers);
                }
                add(lists);
            }
        }
        add(new H3(getTranslation("caseworker.papers")), papers(dossier));
    }

    private void show(Field field, Map<String, Object> data, AnswerList answers, Div lists) {
        if (field.kind() == Field.Kind.GROUP) {
            field.fields().forEach(inner -> show(inner, data, answers, lists));
        } else if (field.kind() == Field.Kind.LIST && data.get(field.key()) instanceof List<?> items) {
            items.forEach(item -> lists.add(item(field, item)));
        } else {
            answers.add(field, data.get(field.key()));
        }
    }

    private DescriptionList item(Field list, Object item) {
        var answers = new AnswerList(words);
        answers.addClassName("item");
        if (item instanceof Map<?, ?> values) {
            list.fields().forEach(field -> answers.add(field, values.get(field.key())));
        }
        return answers;
    }

    private UnorderedList papers(Dossier dossier) {
        var papers = new UnorderedList();
        papers.addClassName("file-list");
        papers.add(new ListItem(Downloads.link(
                getTranslation("caseworker.entry-copy"),
                dossier.file().number() + ".pdf",
                "application/pdf",
                dossier::entryCopy)));
        dossier.papers()
                .forEach(paper -> papers.add(new ListItem(Downloads.link(
                        "%s (%s, %d KB)"
                                .formatted(paper.name(), Times.day(paper.createdAt()), 1 + paper.sizeBytes() / 1024),
                        paper.name(),
                        paper.mediaType(),
                        () -> dossier.content(paper)))));
        return papers;
    }
}
