package de.amtsfluss.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The arrows between the modules, and where the engine may be known; docs/adr says why. */
class HouseTest {

    private static final String ENGINE = "org.camunda..";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.amtsfluss");

    @Test
    void theEngineIsKnownOnlyInTheRoomsWhoseJobItIs() {
        hold(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "de.amtsfluss.processes.engine..",
                        "de.amtsfluss.processes.capability..",
                        "de.amtsfluss.processes.decisions..",
                        "de.amtsfluss.processes.feel..",
                        "de.amtsfluss.processes.tasks..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE));
    }

    @Test
    void viewsDoNotSeeConnectorsAndTheDomainSeesNobody() {
        hold(unknown("de.amtsfluss.portal..", "de.amtsfluss.connectors..", "de.amtsfluss.optimizer.."));
        hold(unknown(
                "de.amtsfluss.processes..",
                "de.amtsfluss.portal..",
                "de.amtsfluss.connectors..",
                "de.amtsfluss.optimizer.."));
    }

    @Test
    void theOptimizerIsPlainJava() {
        hold(unknown("de.amtsfluss.optimizer..", "org.springframework..", ENGINE, "com.vaadin.."));
    }

    private static ArchRule unknown(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static void hold(ArchRule rule) {
        rule.check(HOUSE);
    }
}
