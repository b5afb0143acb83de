package conformance;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.capability.CapabilityCatalogue;
import de.amtsfluss.processes.testing.TestHouse;
import org.junit.jupiter.api.Test;

/** What checks a package without starting the house knows the same capabilities as the house itself. */
class CheckFromOutsideTest {

    @Test
    void theClassPathOffersWhatTheRunningHouseOffersUnderTheNamesOfTheClasses() {
        assertThat(CapabilityCatalogue.ofClassPath("de.amtsfluss.processes").listEntries())
                .containsExactlyElementsOf(
                        TestHouse.get(CapabilityCatalogue.class).listEntries());
    }
}
