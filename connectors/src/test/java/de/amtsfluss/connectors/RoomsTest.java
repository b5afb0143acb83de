package de.amtsfluss.connectors;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Which room may know which. */
class RoomsTest {

    private static final String ROOT = "de.amtsfluss.connectors.";
    private static final String HOUSE = "de.amtsfluss.processes..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.amtsfluss.connectors");

    @Test
    void connectorsDoNotKnowTheEngine() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CLASSES);
    }

    @Test
    void theSandboxKnowsNoOtherRoomAndNotTheHouse() {
        assertUnknownTo("sandbox", "fitconnect", "registers", "demo", "mail", HOUSE);
    }

    @Test
    void theClientKnowsNoOtherRoom() {
        assertUnknownTo("fitconnect", "sandbox", "registers", "demo", "mail");
    }

    @Test
    void theStandInIsASubscriberLikeAnyOther() {
        assertUnknownTo("registers", "sandbox", "demo", "mail", HOUSE);
    }

    @Test
    void joseKnowsNobody() {
        assertUnknownTo("jose", "fitconnect", "sandbox", "registers", "demo", "mail", HOUSE);
    }

    @Test
    void aLineKnowsNeitherWhoSpeaksOverItNorTheHouse() {
        assertUnknownTo("mqtt", "signals", "feeds", "sandbox", "demo", "mail", HOUSE);
    }

    private static void assertUnknownTo(String room, String... others) {
        String[] packages = Arrays.stream(others)
                .map(o -> o.endsWith("..") ? o : ROOT + o + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .check(CLASSES);
    }
}
