package de.amtsfluss.connectors.feeds;

import de.amtsfluss.processes.situation.Observation;
import de.amtsfluss.processes.situation.Payload;
import de.amtsfluss.processes.situation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The brigade's plans of objects (DIN 14095): a list of objects with address, the PDF's name and the day the plan was
 * last checked, which is due every two years.
 */
final class FirePlans implements PayloadReader {

    static final String PATH = "/feuerwehrplaene.json";

    @Override
    public List<Observation> read(Payload payload) throws Unreadable {
        var observations = new ArrayList<Observation>();
        JsonNode answer = JsonPayload.read(payload);
        for (JsonNode plan : JsonPayload.list(answer.path("plans"), "plans")) {
            String checked = JsonPayload.text(plan, "checkedOn");
            observations.add(Observation.about("plan", JsonPayload.text(plan, "id"))
                    .subkind(JsonPayload.text(plan, "usage"))
                    .title(JsonPayload.text(plan, "name"))
                    .place(Places.point(JsonPayload.text(plan, "lon"), JsonPayload.text(plan, "lat")))
                    .observed(Moments.localStart(checked + " 00:00:00"))
                    .say("address", JsonPayload.text(plan, "address"))
                    .say("addressKey", JsonPayload.text(plan, "addressKey"))
                    .say("document", document(JsonPayload.text(plan, "document")))
                    .say("checkedOn", checked)
                    .say("hazards", JsonPayload.text(plan, "hazards"))
                    .say("contact", JsonPayload.text(plan, "contact"))
                    .say("peopleUsually", JsonPayload.number(plan, "peopleUsually"))
                    .say("keyDepot", JsonPayload.text(plan, "keyDepot"))
                    .say("shutOffs", JsonPayload.text(plan, "shutOffs"))
                    .done());
        }
        return observations;
    }

    /** A name of a file below the source, nothing that leads elsewhere. */
    private static String document(String name) throws Unreadable {
        if (!name.isEmpty() && !name.matches("[\\w][\\w.-]{0,99}\\.pdf")) {
            throw new Unreadable("(%s) is no name of a PDF.".formatted(name));
        }
        return name;
    }
}
