package de.amtsfluss.processes.services;

import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.services.ServiceDescription.Handover;
import de.amtsfluss.processes.services.ServiceDescription.Milestone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code service.yaml}. */
final class DescriptionReader {

    private final Map<String, Object> root;

    private DescriptionReader(Map<String, Object> root) {
        this.root = root;
    }

    /** @throws PackageFault if something needed is missing */
    static ServiceDescription read(byte[] yaml) {
        return new DescriptionReader(PackageYaml.read("service.yaml", yaml)).description();
    }

    private ServiceDescription description() {
        return new ServiceDescription(
                text("key"),
                text("prefix"),
                text("leikaKey"),
                text("office"),
                text("process"),
                text("form"),
                words("applicantName"),
                text("applicantEmail"),
                channels(),
                Boolean.TRUE.equals(root.get("accountRequired")),
                Integer.parseInt(text("retentionDays")),
                words("legalBasis"),
                words("parameters"),
                handover(),
                milestones());
    }

    private Set<Channel> channels() {
        return words("channels").stream().map(Channel::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Handover> handover() {
        return root.get("handover") instanceof Map<?, ?> given
                ? Optional.of(
                        new Handover(String.valueOf(given.get("destination")), String.valueOf(given.get("schema"))))
                : Optional.empty();
    }

    private List<Milestone> milestones() {
        return list("milestones").stream()
                .map(given -> (Map<?, ?>) given)
                .map(given -> new Milestone(
                        String.valueOf(given.get("key")),
                        ((List<?>) given.get("activities"))
                                .stream().map(String::valueOf).toList()))
                .toList();
    }

    private String text(String name) {
        Object value = root.get(name);
        if (value == null) {
            throw new PackageFault("service.yaml says no (%s).".formatted(name));
        }
        return String.valueOf(value);
    }

    private List<String> words(String name) {
        return list(name).stream().map(String::valueOf).toList();
    }

    private List<?> list(String name) {
        return root.get(name) instanceof List<?> list ? list : List.of();
    }
}
