package de.amtsfluss.portal.situation.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Draws a picture with the scripts of the crew page; what a person does in it comes back as JSON. */
@Tag("situation-picture")
final class PictureBoard extends Component {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    private String laid = "";

    /** @param acted may come with anything; whoever takes it checks it */
    PictureBoard(SerializableConsumer<JsonNode> acted) {
        getElement()
                .addEventListener(
                        "act",
                        event -> acted.accept(JSON.readTree(
                                event.getEventData().get("event.detail").asString())))
                .addEventData("event.detail");
    }

    /** @param acting whether the person may say something about it */
    void show(String message, boolean acting) {
        getElement().executeJs("return import('/lage/desk.js').then(desk => desk.show(this, $0, $1))", message, acting);
    }

    /** Roads and whatever else lies below the picture that is shown next; sent only when it differs. */
    void lay(String drawing) {
        if (!drawing.equals(laid)) {
            laid = drawing;
            getElement().executeJs("this.base = JSON.parse($0)", drawing);
        }
    }

    void hear(String clocks) {
        getElement().executeJs("return import('/lage/desk.js').then(desk => desk.hear($0))", clocks);
    }

    void say() {
        getElement().executeJs("this.say && this.say()");
    }
}
