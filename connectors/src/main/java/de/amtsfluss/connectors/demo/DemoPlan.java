package de.amtsfluss.connectors.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A made-up plan of an object on one page: a PDF as small as a PDF can be. */
final class DemoPlan {

    private static final String DRAWING = """
            0.8 0.1 0.1 RG 3 w 80 240 435 300 re S 80 390 m 515 390 l S 300 240 m 300 540 l S
            0 0.4 0.8 rg 95 255 40 40 re f
            BT /F1 22 Tf 80 770 Td (Feuerwehrplan %s) Tj /F1 12 Tf 0 -28 Td (Erdgeschoss, erfunden fuer die Vorfuehrung) Tj
            0 -18 Td (FSD am Haupteingang, Absperrungen im Anschlussraum \\(blau\\)) Tj ET
            """;

    private DemoPlan() {}

    static byte[] pdf(String name) {
        String drawing = DRAWING.formatted(name);
        List<String> objects = List.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
                "<</Length %d>>\nstream\n%sendstream".formatted(drawing.length(), drawing),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        var pdf = new StringBuilder("%PDF-1.4\n");
        var offsets = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 6\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        pdf.append("trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n").append(table).append("\n%%EOF\n");
        return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
