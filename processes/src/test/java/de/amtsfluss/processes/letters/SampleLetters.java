package de.amtsfluss.processes.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A letter as services write them. */
final class SampleLetters {

    static final String BESCHEID = """
            <!DOCTYPE html><html xmlns:th="http://www.thymeleaf.org"><head><title>Bescheid über die Hundesteuer</title></head>
            <body>
            <h1>Bescheid über die Hundesteuer</h1>
            <p>Guten Tag <span th:text="${applicant.name}">Name</span>,</p>
            <p>Sie haben am <span th:text="${date(case.submittedAt)}"></span> Ihre Hunde angemeldet. Wir setzen die Steuer fest:</p>
            <div class="notice"><p><strong>Hundesteuer im Jahr:</strong> <span class="figure" th:text="${euro(data.total)}"></span></p></div>
            <table><thead><tr><th scope="col">Hund</th><th scope="col">Grundlage</th><th scope="col" class="amount">Betrag</th></tr></thead>
            <tbody><tr th:each="dog : ${data.dogs}"><td th:text="${dog.name}"></td><td th:text="${dog.basis}"></td><td class="amount" th:text="${euro(dog.tax)}"></td></tr></tbody>
            <tfoot><tr><th colspan="2" scope="row">Summe</th><td class="amount" th:text="${euro(data.total)}"></td></tr></tfoot></table>
            <h2>Bitte zahlen Sie so</h2>
            <ul><li>in vier gleichen Teilen zum 15. Februar, 15. Mai, 15. August und 15. November,</li>
            <li>auf das Konto, das unten auf dieser Seite steht,</li><li>mit dem Aktenzeichen als Verwendungszweck.</li></ul>
            <h2>Ihre Rechte</h2>
            <p class="legal">Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Klage erheben.
            Näheres steht unter <a href="https://www.example.org/klage">www.example.org/klage</a>.</p>
            <p th:if="${reason != null}" th:text="${reason}"></p>
            <p class="closing">Mit freundlichen Grüßen<br/>Ihr Steueramt</p>
            </body></html>""";

    static final Map<String, Object> MUNICIPALITY = Map.of(
            "name", "Stadt Paderborn",
            "authority", "Der Bürgermeister",
            "street", "Am Abdinghof 11",
            "postalCode", "33098",
            "city", "Paderborn",
            "phone", "05251 88-0",
            "email", "info@example.org",
            "website", "www.example.org",
            "bank", "Sparkasse Beispiel",
            "iban", "DE00 0000 0000 0000 0000 00");

    private SampleLetters() {}

    static Map<String, Object> model(String name) {
        return Map.of(
                "applicant", Map.of("name", name, "addressLines", List.of("Rathausplatz 1", "33098 Paderborn")),
                "case",
                        Map.of(
                                "number", "HUND-2026-000042",
                                "serviceName", "Hundesteuer",
                                "officeName", "Steueramt",
                                "submittedAt", "2026-11-20T09:30:00Z"),
                "today", LocalDate.of(2026, 11, 23),
                "municipality", MUNICIPALITY,
                "data",
                        Map.of(
                                "total",
                                new BigDecimal("162"),
                                "dogs",
                                List.of(
                                        Map.of("name", "Bello", "basis", "§ 2 Hundesteuersatzung", "tax", 72),
                                        Map.of(
                                                "name",
                                                "Ğülşen \u674e",
                                                "basis",
                                                "§ 2 Hundesteuersatzung",
                                                "tax",
                                                90))));
    }
}
