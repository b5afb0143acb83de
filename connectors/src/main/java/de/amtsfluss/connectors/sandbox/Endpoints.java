package de.amtsfluss.connectors.sandbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which handler answers which method and path. */
final class Endpoints {

    @FunctionalInterface
    interface Handler {
        Answer answer(Request request);
    }

    private record Endpoint(String method, String[] template, Handler handler) {}

    private final List<Endpoint> endpoints = new ArrayList<>();

    /** @param template such as {@code /{version}/submissions/{submission}}; version is v1 or v2 */
    Endpoints on(String method, String template, Handler handler) {
        endpoints.add(new Endpoint(method, template.split("/"), handler));
        return this;
    }

    /** @throws Fault (404) if no endpoint has the path, (405) if none of them has the method */
    Answer answer(String method, String path, Request request) {
        String[] parts = path.split("/");
        var otherMethods = new TreeSet<String>();
        for (Endpoint endpoint : endpoints) {
            Optional<Map<String, String>> variables = match(endpoint.template(), parts);
            if (variables.isPresent() && endpoint.method().equals(method)) {
                return endpoint.handler().answer(request.with(variables.get()));
            }
            variables.ifPresent(v -> otherMethods.add(endpoint.method()));
        }
        if (otherMethods.isEmpty()) {
            throw new Fault(404, "not-found", "Not found", "There is nothing at (%s).".formatted(path));
        }
        return new Fault(
                        405, "method-not-allowed", "Method not allowed", "(%s) is not possible here.".formatted(method))
                .answer(path)
                .with("Allow", String.join(", ", otherMethods));
    }

    private static Optional<Map<String, String>> match(String[] template, String[] parts) {
        if (template.length != parts.length) {
            return Optional.empty();
        }
        var variables = new HashMap<String, String>();
        for (int i = 0; i < parts.length; i++) {
            if (template[i].startsWith("{")) {
                variables.put(template[i].substring(1, template[i].length() - 1), Request.decode(parts[i]));
            } else if (!template[i].equals(parts[i])) {
                return Optional.empty();
            }
        }
        String version = variables.getOrDefault("version", "v1");
        return version.equals("v1") || version.equals("v2") ? Optional.of(variables) : Optional.empty();
    }
}
