package de.amtsfluss.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The streets of an area as they are now: vehicles move, signals change. It can be paused, and says if it is made up. */
@Tag("live-street")
@JsModule("./live-street.ts")
public final class StreetPicture extends Component {

    private static final long serialVersionUID = 1L;
    private static final List<String> TEXTS = List.of("pause", "focus", "all", "label", "lost", "fictitious");

    /** @param area key @param name for who cannot see the picture */
    public StreetPicture(String area, String name) {
        Map<String, String> texts = TEXTS.stream()
                .collect(Collectors.toMap(key -> key, key -> getTranslation("shell.street." + key, name)));
        getElement().setAttribute("area", area);
        getElement().setAttribute("texts", JsonMapper.shared().writeValueAsString(texts));
    }
}
