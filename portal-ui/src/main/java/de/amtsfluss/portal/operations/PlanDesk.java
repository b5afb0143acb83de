package de.amtsfluss.portal.operations;

import de.amtsfluss.portal.shell.SignedIn;
import de.amtsfluss.processes.access.KnownPeople;
import de.amtsfluss.processes.audit.JournalEntry;
import de.amtsfluss.processes.traffic.AreaJournal;
import de.amtsfluss.processes.traffic.LiveStreet;
import de.amtsfluss.processes.traffic.Picture;
import de.amtsfluss.processes.traffic.PlanVersion;
import de.amtsfluss.processes.traffic.Plans;
import de.amtsfluss.processes.traffic.Proof;
import de.amtsfluss.processes.traffic.Publication;
import de.amtsfluss.processes.traffic.SignalPlanning;
import de.amtsfluss.processes.traffic.SignalPlanning.ExportFormat;
import de.amtsfluss.processes.traffic.StreetEffect;
import de.amtsfluss.processes.traffic.StreetMeasures;
import de.amtsfluss.processes.traffic.StreetMeasures.Measure;
import de.amtsfluss.processes.traffic.TrafficArea;
import de.amtsfluss.processes.traffic.TrafficAreas;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Areas, their plans and what the street says, as the signed-in person may see and steer them. */
@Component
class PlanDesk {

    private static final int MEASURES = 240;
    private static final int JOURNAL = 100;

    private final Plans plans;
    private final Street street;
    private final ObjectProvider<SignalPlanning> planning;
    private final SignedIn signedIn;

    /** What is known of the places themselves. */
    @Component
    record Street(
            TrafficAreas areas,
            StreetMeasures measures,
            AreaJournal journal,
            KnownPeople people,
            ObjectProvider<LiveStreet> live) {}

    PlanDesk(Plans plans, Street street, ObjectProvider<SignalPlanning> planning, SignedIn signedIn) {
        this.plans = plans;
        this.street = street;
        this.planning = planning;
        this.signedIn = signedIn;
    }

    /** Of a person; the id where nobody of that id has signed in. */
    String name(String person) {
        return street.people().name(person);
    }

    List<TrafficArea> listAreas() {
        return street.areas().listAreas();
    }

    /** @param key empty for the first area there is */
    Optional<TrafficArea> findArea(String key) {
        return key.isEmpty()
                ? listAreas().stream().findFirst()
                : Optional.of(street.areas().area(key));
    }

    TrafficArea area(String key) {
        return street.areas().area(key);
    }

    List<PlanVersion> list(String area) {
        return plans.list(signedIn.person(), area);
    }

    List<Publication> listPublications(String area) {
        return plans.listPublications(signedIn.person(), area);
    }

    Optional<PlanVersion> findInForce(String area) {
        return plans.findInForce(signedIn.person(), area);
    }

    Optional<PlanVersion> findOfRun(UUID run) {
        return plans.findOfRun(signedIn.person(), run);
    }

    Optional<PlanVersion> findReplaced(PlanVersion plan) {
        return plans.findReplaced(signedIn.person(), plan);
    }

    void rollBack(UUID plan) {
        plans.rollBack(signedIn.person(), plan);
    }

    /** Newest first. */
    List<JournalEntry> listJournal(String area) {
        return street.journal().list(signedIn.person(), area, JOURNAL);
    }

    /** Newest first. */
    List<Measure> measures(String area) {
        return street.measures().list(area, MEASURES);
    }

    Optional<StreetEffect> effect(PlanVersion plan) {
        return street.measures().effect(plan);
    }

    Optional<LiveStreet.Drawing> drawing(String area) {
        return street.live().stream().flatMap(one -> one.drawing(area).stream()).findFirst();
    }

    byte[] export(PlanVersion plan, ExportFormat format) {
        return planning.getObject().export(plan.area(), content(plan), format);
    }

    List<Picture> pictures(PlanVersion plan, Locale language) {
        return planning.getObject().pictures(plan.area(), content(plan), language);
    }

    /** Of what the simulations of a run said. */
    List<Picture> pictures(String area, Proof proof, Locale language) {
        return planning.getObject().pictures(area, proof, language);
    }

    /** Asked anew each time: rules the plan breaks, in words. */
    List<String> listBreaches(PlanVersion plan) {
        return planning.getObject().listBreaches(plan.area(), content(plan));
    }

    private String content(PlanVersion plan) {
        return plans.content(signedIn.person(), plan.id());
    }
}
