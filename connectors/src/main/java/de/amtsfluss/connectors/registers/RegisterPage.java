package de.amtsfluss.connectors.registers;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The newest entries of the register for people ({@code /register}) and programs ({@code /register.json}). */
public final class RegisterPage implements HttpHandler {

    private static final int LIMIT = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss").withZone(ZoneId.of("Europe/Berlin"));

    private final Register register;

    public RegisterPage(Register register) {
        this.register = register;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean json = exchange.getRequestURI().getPath().endsWith(".json");
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            List<RegisterEntry> entries = register.listEntries(LIMIT);
            byte[] body = json ? JSON.writeValueAsBytes(Map.of("entries", entries)) : html(entries);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", json ? "application/json" : "text/html; charset=utf-8");
            headers.set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
            headers.set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private byte[] html(List<RegisterEntry> entries) throws IOException {
        String rows = entries.stream().map(RegisterPage::rows).collect(Collectors.joining());
        try (InputStream in = RegisterPage.class.getResourceAsStream("register.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{count}", Long.toString(register.countEntries()))
                    .replace("{rows}", rows)
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String rows(RegisterEntry entry) {
        if (entry.data().get("dogs") instanceof List<?> dogs) {
            return dogs.stream()
                    .map(dog -> row(entry, dog instanceof Map<?, ?> map ? map : Map.of()))
                    .collect(Collectors.joining());
        }
        return "<tr>" + cell(TIME.format(entry.receivedAt())) + cell(entry.caseNumber()) + "<td colspan=\"6\"><code>"
                + escape(JSON.writeValueAsString(entry.data())) + "</code></td></tr>\n";
    }

    private static String row(RegisterEntry entry, Map<?, ?> dog) {
        Map<?, ?> owner = entry.data().get("owner") instanceof Map<?, ?> map ? map : Map.of();
        return "<tr>"
                + cell(TIME.format(entry.receivedAt()))
                + cell(entry.caseNumber())
                + cell(text(owner, "firstName") + " " + text(owner, "lastName"))
                + cell(text(owner, "street") + " " + text(owner, "houseNumber") + ", " + text(owner, "postalCode") + " "
                        + text(owner, "city"))
                + cell(text(dog, "name"))
                + cell(text(dog, "breed"))
                + cell(text(dog, "taxFrom"))
                + cell(euros(dog.get("yearlyTaxCents")))
                + "</tr>\n";
    }

    private static String euros(Object cents) {
        return cents instanceof Number n ? "%d,%02d €".formatted(n.longValue() / 100, n.longValue() % 100) : "";
    }

    private static String text(Map<?, ?> map, String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString();
    }

    private static String cell(String text) {
        return "<td>" + escape(text) + "</td>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
