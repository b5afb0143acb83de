package de.amtsfluss.connectors.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the endpoint for a request and turns what it throws into problem details. */
final class Door implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final Set<String> APIS = Set.of("submission-api", "destination-api", "routing", "portal", "auth");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.\\-\\[\\]:]{1,255}");

    private final Endpoints endpoints;
    private final Bodies bodies = new Bodies();

    Door(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            Bodies.drain(exchange);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            boolean empty =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        }
    }

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        try {
            requireUserAgent(exchange);
            String first = path.split("/", 3).length > 2 ? path.split("/", 3)[1] : "";
            String api = APIS.contains(first) ? first : "";
            String rest = api.isEmpty() ? path : path.substring(api.length() + 1);
            var request = new Request(exchange, bodies, address(exchange, api), api, Map.of());
            return endpoints.answer(exchange.getRequestMethod(), rest, request);
        } catch (Fault e) {
            return e.answer(path);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, exchange.getRequestMethod() + " " + path, e);
            return new Fault(500, "internal-error", "Internal error", "The sandbox failed.").answer(path);
        }
    }

    private static void requireUserAgent(HttpExchange exchange) {
        String agent = exchange.getRequestHeaders().getFirst("User-Agent");
        if (agent == null || agent.isBlank()) {
            throw Fault.forbidden("There is no User-Agent.");
        }
    }

    /** Under which the client knows the interface, so that it finds the keys for the events issued in its name. */
    private static String address(HttpExchange exchange, String api) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .filter(h -> HOST.matcher(h).matches())
                .orElse("localhost:" + exchange.getLocalAddress().getPort());
        boolean knowsSubmissions = api.isEmpty();
        return "http://" + host + (knowsSubmissions ? "" : "/submission-api");
    }
}
