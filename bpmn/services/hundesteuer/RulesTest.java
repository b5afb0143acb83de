package hundesteuer;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.testing.TestHouse;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables at the edges of their rules. */
class RulesTest {

    private static final Map<String, Object> CITY =
            Map.of("oneDog", 72, "twoDogs", 84, "threeDogs", 96, "dangerousDog", 660);

    @ParameterizedTest
    @CsvSource({"40, 20, false", "41, 20, true", "40, 21, true", "5, 1, false", "90, 70, true"})
    void aDogIsLargeAbove40CentimetresOrAbove20Kilogrammes(int height, int weight, boolean large) {
        var dog = Dogs.with(Map.of("shoulderHeightCm", height, "weightKg", weight));

        assertThat(decide("haltungsanzeige", 1, dog, "none")).containsEntry("largeDog", large);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-01, 2026-11-01",
        "2026-10-31, 2026-11-01",
        "2026-12-31, 2027-01-01",
        "2024-01-31, 2024-02-01",
        "2024-02-29, 2024-03-01"
    })
    void taxBeginsOnTheFirstOfTheMonthAfterTheDogWasTakenIn(String heldSince, String taxFrom) {
        assertThat(decide("steuersatz", 1, Dogs.with(Map.of("heldSince", heldSince)), "none"))
                .containsEntry("taxFrom", taxFrom);
    }

    @ParameterizedTest
    @CsvSource({
        "1, dachshund, pet, none, 72, regular",
        "2, dachshund, pet, none, 84, regular",
        "3, dachshund, pet, none, 96, regular",
        "10, dachshund, pet, none, 96, regular",
        "1, dachshund, assistance, grant, 0, exempt",
        "1, dachshund, rescue, grant, 0, exempt",
        "1, dachshund, shelter, grant, 36, reduced",
        "1, dachshund, assistance, grantWithoutReduction, 72, regular",
        "1, dachshund, assistance, none, 72, regular",
        "1, rottweiler, assistance, grant, 660, dangerous",
        "2, pit-bull-terrier, pet, none, 660, dangerous"
    })
    void theTaxFollowsNumberBreedAndUse(int dogs, String breed, String use, String decision, int tax, String category) {
        var decided = decide("steuersatz", dogs, Dogs.with(Map.of("breed", breed, "use", use)), decision);

        assertThat(((Number) decided.get("yearlyTax")).intValue()).isEqualTo(tax);
        assertThat(decided).containsEntry("category", category);
        assertThat((String) decided.get("legalBasis")).contains("§");
    }

    @ParameterizedTest
    @CsvSource({
        "1, dachshund, pet, 2026-10-15, automatic",
        "4, dachshund, pet, 2026-10-15, automatic",
        "5, dachshund, pet, 2026-10-15, review",
        "1, dachshund, shelter, 2026-10-15, review",
        "1, dachshund, pet, 2025-11-23, automatic",
        "1, dachshund, pet, 2025-11-22, review",
        "1, tosa-inu, shelter, 2020-01-01, permit"
    })
    void aPersonLooksWhereSomethingIsOpen(int dogs, String breed, String use, String heldSince, String route) {
        var dog = Dogs.with(Map.of("breed", breed, "use", use, "heldSince", heldSince));

        assertThat(decide("weg", dogs, dog, "none")).containsEntry("route", route);
    }

    private static Map<String, Object> decide(String table, int count, Map<String, Object> dog, String decision) {
        var variables = new HashMap<String, Object>();
        variables.put("dogs", Collections.nCopies(count, dog));
        variables.put("loopCounter", 0);
        variables.put("city", CITY);
        variables.put("submittedOn", LocalDate.of(2026, 11, 23));
        variables.put("decision", decision);
        List<Map<String, Object>> rules = TestHouse.get(ProcessEngine.class)
                .getDecisionService()
                .evaluateDecisionTableByKey(table, variables)
                .getResultList();
        assertThat(rules).hasSize(1);
        return rules.getFirst();
    }
}
