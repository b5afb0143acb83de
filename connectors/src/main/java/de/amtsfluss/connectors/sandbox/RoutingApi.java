package de.amtsfluss.connectors.sandbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which destination is competent for a service in an area. */
final class RoutingApi {

    private static final Pattern LEIKA_KEY = Pattern.compile("99\\d{12}");
    private static final Pattern ARS = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12}");
    private static final Pattern AGS = Pattern.compile("\\d{2}|\\d{3}|\\d{5}|\\d{8}");
    private static final String LEIKA = "urn:de:fim:leika:leistung:";
    private static final String REGION = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:";

    private final Directory directory;
    private final RouteSignature signature;

    RoutingApi(Directory directory, ServiceKeys keys) {
        this.directory = directory;
        this.signature = new RouteSignature(keys.portal());
    }

    void register(Endpoints endpoints) {
        endpoints.on("GET", "/{version}/routes", this::routes).on("GET", "/{version}/areas", this::areas);
    }

    private Answer routes(Request request) {
        String leikaKey = request.query("leikaKey").orElse("");
        if (!LEIKA_KEY.matcher(leikaKey).matches()) {
            throw Fault.malformed("The leikaKey (%s) is not 99 and 12 digits.".formatted(leikaKey));
        }
        String ars = area(request);
        List<Participants.Destination> competent = directory.destinations().stream()
                .filter(d -> directory.status(d).equals("active"))
                .filter(d -> d.services().stream().anyMatch(s -> serves(s, LEIKA + leikaKey, ars)))
                .toList();
        return limited(Answer.ok(Window.of(request).page("routes", competent, d -> route(d, request))));
    }

    private Answer areas(Request request) {
        List<String> words = request.queries("areaSearchexpression");
        if (words.isEmpty() || words.size() > 10) {
            throw Fault.malformed("There must be 1 to 10 parameters areaSearchexpression.");
        }
        List<Participants.Area> found = directory.areas().stream()
                .filter(a -> words.stream().allMatch(w -> matches(a.name(), w)))
                .toList();
        return limited(Answer.ok(Window.of(request)
                .page("areas", found, a -> Map.of("id", a.id(), "name", a.name(), "type", a.type()))));
    }

    private String area(Request request) {
        List<String> given = Stream.of("ars", "ags", "areaId")
                .filter(name -> request.query(name).isPresent())
                .toList();
        if (given.size() != 1) {
            throw Fault.malformed("There must be exactly one of ars, ags and areaId.");
        }
        String value = request.query(given.getFirst()).orElseThrow();
        return switch (given.getFirst()) {
            case "ars" -> shaped(value, ARS);
            case "ags" -> arsOfAgs(shaped(value, AGS));
            default ->
                directory.areas().stream()
                        .filter(a -> a.id().equals(value))
                        .map(Participants.Area::ars)
                        .findFirst()
                        .orElseThrow(() -> Fault.notFound("area", value));
        };
    }

    private static String shaped(String value, Pattern pattern) {
        if (pattern.matcher(value).matches()) {
            return value;
        }
        throw Fault.malformed("The area (%s) has not the length of a key.".formatted(value));
    }

    /** The four digits of the association of municipalities are unknown in an AGS: a dot stands for any digit. */
    private static String arsOfAgs(String ags) {
        return ags.length() < 8 ? ags : ags.substring(0, 5) + "...." + ags.substring(5);
    }

    private static boolean serves(Participants.Service service, String identifier, String ars) {
        boolean everywhere = service.regions().isEmpty();
        return service.identifier().equals(identifier)
                && (everywhere || service.regions().stream().anyMatch(r -> covers(r, ars)));
    }

    private static boolean covers(String region, String ars) {
        String own = region.startsWith(REGION) ? region.substring(REGION.length()) : region;
        int common = Math.min(own.length(), ars.length());
        return own.length() <= ars.length() && Pattern.matches(ars.substring(0, common), own);
    }

    private static boolean matches(String name, String expression) {
        String pattern =
                Stream.of(expression.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(name)
                .matches();
    }

    private Map<String, Object> route(Participants.Destination destination, Request request) {
        var route = new LinkedHashMap<String, Object>();
        route.put("destinationId", destination.id());
        route.put("destinationSignature", signature.of(destination, directory.address(request)));
        route.put("destinationName", destination.name());
        route.put("origin", "Zustelldienst");
        return route;
    }

    private static Answer limited(Answer answer) {
        return answer.with("RateLimit-Limit", "1000")
                .with("RateLimit-Remaining", "999")
                .with("RateLimit-Reset", "60");
    }
}
