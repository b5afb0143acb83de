package de.amtsfluss.portal.forms;

import de.amtsfluss.processes.forms.Field;
import de.amtsfluss.processes.forms.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** From paths of values to what their fields are called. */
final class Labels {

    private Labels() {}

    static String of(Form form, String path) {
        String[] steps = path.split("\\.");
        List<Field> fields = form.listFields();
        String label = "";
        for (String step : steps) {
            String key = step.replaceAll("\\[\\d+]$", "");
            var found = fields.stream().filter(field -> field.key().equals(key)).findFirst();
            label = found.map(Field::label).orElse("");
            fields = found.map(Field::fields).orElse(List.of());
        }
        return label;
    }

    /** Paths of all values the form can hold with as many items as the data have. */
    static List<String> paths(Form form, Map<String, Object> data) {
        var paths = new ArrayList<String>();
        for (Field field : form.listFields()) {
            paths.add(field.key());
            if (field.kind() == Field.Kind.LIST && data.get(field.key()) instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    for (Field inner : field.fields()) {
                        paths.add("%s[%d].%s".formatted(field.key(), i, inner.key()));
                    }
                }
            }
        }
        return paths;
    }
}
