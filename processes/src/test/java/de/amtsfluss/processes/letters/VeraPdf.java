package de.amtsfluss.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Asks veraPDF whether a PDF keeps a standard. */
public final class VeraPdf {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private VeraPdf() {}

    public static void assertArchivableAndAccessible(byte[] pdf) throws Exception {
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions().stream()
                                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                                .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " at "
                                        + assertion.getLocation().getContext())
                                .collect(Collectors.toSet()))
                        .as(flavour.name())
                        .isEmpty();
            }
        }
    }
}
