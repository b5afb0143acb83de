package de.amtsfluss.processes.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of people who want harm get a clear answer and nothing else. */
class HostileModelTest {

    @Test
    void entitiesAreNeverExpanded() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

        assertThat(codes(bomb + "<d>&b;</d>")).contains("xml-dtd");
    }

    @Test
    void filesOfTheServerAreNeverRead() {
        assertThat(codes("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d>&a;</d>"))
                .contains("xml-dtd");
    }

    @Test
    void deepNestingIsRefusedBeforeATreeIsBuilt() {
        assertThat(codes("<a>".repeat(200_000) + "</a>".repeat(200_000))).contains("xml-too-deep");
    }

    @Test
    void tenMegabytesAreRefusedUnread() {
        assertThat(codes("<a>" + "x".repeat(10_000_000) + "</a>")).contains("xml-too-large");
    }

    @Test
    void whatIsNoXmlIsSaidToBeNone() {
        assertThat(codes("")).contains("xml-unreadable");
        assertThat(codes("PK\u0003\u0004")).contains("xml-unreadable");
        assertThat(codes(SamplePackage.MODEL.replace("</process>", ""))).contains("xml-unreadable");
    }

    private static List<String> codes(String model) {
        return SamplePackage.check().check(SamplePackage.withModel(model)).stream()
                .map(Finding::code)
                .toList();
    }
}
