package de.amtsfluss.processes.forms;

import de.amtsfluss.processes.feel.Feel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Holds data against a form. Fields that the form does not have or does not show are dropped, whatever was sent for
 * them: a page cannot be talked into taking what it hides.
 */
@Component
public final class FormCheck {

    /** Conditions may depend on fields that conditions hide; a cycle among them ends here. */
    private static final int ROUNDS = 8;

    /** What to show and what is wrong, never an exception for bad data. */
    public Checked check(Form form, Map<String, Object> sent) {
        Map<String, Object> context = sent;
        Set<String> visible = Set.of();
        Pass pass = new Pass(Map.of());
        for (int round = 0; round < ROUNDS; round++) {
            pass = new Pass(context);
            pass.take(
                    "", form.pages().stream().flatMap(p -> p.fields().stream()).toList(), sent);
            if (pass.visible.equals(visible) || SameAnswers.are(context, pass.data)) {
                break;
            }
            visible = pass.visible;
            context = pass.data;
        }
        return new Checked(pass.data, List.copyOf(pass.findings), Set.copyOf(pass.visible));
    }

    /** One walk through the form with conditions evaluated on the data that the walk before found visible. */
    private static final class Pass {

        private final Map<String, Object> context;
        private final Map<String, Object> data = new LinkedHashMap<>();
        private final Set<String> visible = new LinkedHashSet<>();
        private final List<Finding> findings = new ArrayList<>();

        Pass(Map<String, Object> context) {
            this.context = context;
        }

        void take(String path, List<Field> fields, Map<String, Object> sent) {
            take(path, fields, sent, data, context);
        }

        private void take(
                String path,
                List<Field> fields,
                Map<String, Object> sent,
                Map<String, Object> into,
                Map<String, Object> seen) {
            Set<String> hiding = Feel.holding(conditions(fields), seen);
            for (Field field : shown(fields, hiding)) {
                visible.add(path + field.key());
                switch (field.kind()) {
                    case INFO, GROUP -> {}
                    case LIST -> takeList(path, field, sent, into, seen);
                    default ->
                        FieldValue.read(field, path + field.key(), sent.get(field.key()), findings)
                                .ifPresent(value -> into.put(field.key(), value));
                }
            }
        }

        private void takeList(
                String path,
                Field field,
                Map<String, Object> sent,
                Map<String, Object> into,
                Map<String, Object> seen) {
            List<Map<String, Object>> items = ListItems.of(sent.get(field.key()));
            List<Map<String, Object>> seenItems = ListItems.of(seen.get(field.key()));
            findings.addAll(ListItems.counted(field, path + field.key(), items.size()));
            var taken = new ArrayList<Map<String, Object>>();
            for (int i = 0; i < Math.min(items.size(), ListItems.most(field)); i++) {
                var item = new LinkedHashMap<String, Object>();
                var seenByItem = new LinkedHashMap<>(seen);
                seenByItem.putAll(i < seenItems.size() ? seenItems.get(i) : Map.of());
                take("%s%s[%d].".formatted(path, field.key(), i), field.fields(), items.get(i), item, seenByItem);
                taken.add(item);
            }
            into.put(field.key(), taken);
        }
    }

    /** Of these fields and those of their groups, which share one context. */
    private static Set<String> conditions(List<Field> fields) {
        var conditions = new LinkedHashSet<String>();
        for (Field field : fields) {
            field.hiddenWhen().ifPresent(conditions::add);
            if (field.kind() == Field.Kind.GROUP) {
                conditions.addAll(conditions(field.fields()));
            }
        }
        return conditions;
    }

    /** In the order of the form; what a group hides, it hides with all its fields. */
    private static List<Field> shown(List<Field> fields, Set<String> hiding) {
        var shown = new ArrayList<Field>();
        for (Field field : fields) {
            if (field.hiddenWhen().filter(hiding::contains).isEmpty()) {
                shown.add(field);
                if (field.kind() == Field.Kind.GROUP) {
                    shown.addAll(shown(field.fields(), hiding));
                }
            }
        }
        return shown;
    }
}
