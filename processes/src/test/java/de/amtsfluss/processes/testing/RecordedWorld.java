package de.amtsfluss.processes.testing;

import de.amtsfluss.processes.delivery.Notice;
import de.amtsfluss.processes.delivery.Notices;
import de.amtsfluss.processes.handover.Acknowledgement;
import de.amtsfluss.processes.handover.Consignment;
import de.amtsfluss.processes.handover.SpecialistApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a case tells the world outside, kept for the test to look at; the register answers as it is told to. */
public final class RecordedWorld implements Notices, SpecialistApplication {

    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final Map<String, Consignment> consignments = new ConcurrentHashMap<>();
    private volatile Optional<Acknowledgement> answer = Optional.of(new Acknowledgement(true, ""));
    private volatile RuntimeException outage;

    public void registerAnswers(Acknowledgement acknowledgement) {
        answer = Optional.of(acknowledgement);
    }

    public void breakDown(RuntimeException failure) {
        outage = failure;
    }

    public void recover() {
        outage = null;
    }

    public List<Notice> notices() {
        return notices;
    }

    public List<Consignment> consignments(String caseNumber) {
        return consignments.values().stream()
                .filter(consignment -> consignment.caseNumber().equals(caseNumber))
                .toList();
    }

    @Override
    public void send(Notice notice) {
        failIfBroken();
        notices.add(notice);
    }

    @Override
    public String announce(Consignment consignment) {
        failIfBroken();
        return "ref-" + consignment.key();
    }

    @Override
    public void deliver(String reference, Consignment consignment) {
        failIfBroken();
        consignments.put(reference, consignment);
    }

    @Override
    public Optional<Acknowledgement> findAcknowledgement(String reference) {
        return answer;
    }

    private void failIfBroken() {
        if (outage != null) {
            throw outage;
        }
    }
}
