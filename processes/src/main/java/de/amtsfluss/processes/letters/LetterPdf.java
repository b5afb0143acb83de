package de.amtsfluss.processes.letters;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;

/** From cleaned HTML to PDF/A-3a and PDF/UA-1. No resource is ever loaded, whatever the HTML asks for. */
final class LetterPdf {

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final String OWN_PICTURE = "data:image/png;base64,";

    private final LetterFonts fonts = new LetterFonts();
    private final boolean pictures;
    private final byte[] sRgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @param pictures whether the page may hold pictures of its own; nothing is loaded either way */
    LetterPdf(boolean pictures) {
        this.pictures = pictures;
    }

    byte[] print(Document letter) {
        fonts.makePrintable(letter);
        var task = new FutureTask<>(() -> render(letter));
        Thread.ofPlatform().daemon().name("letter").start(task);
        try {
            return task.get(RenderBudget.MAX_TIME.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new TemplateFault(
                    "The letter was not laid out within (%s). Maybe it has very large tables."
                            .formatted(RenderBudget.MAX_TIME),
                    e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TemplateFault fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private byte[] render(Document letter) {
        var pdf = new PdfRendererBuilder();
        pdf.usePdfUaAccessibility(true);
        pdf.usePdfAConformance(PdfAConformance.PDFA_3_A);
        pdf.useColorProfile(sRgb);
        pdf.withProducer("Amtsfluss");
        pdf.useReplacementText("\u25A1");
        for (ExternalResourceControlPriority moment : ExternalResourceControlPriority.values()) {
            pdf.useExternalResourceAccessControl((uri, type) -> pictures && uri.startsWith(OWN_PICTURE), moment);
        }
        pdf.usePageSupplier((document, width, height, number, shadow) -> page(document, width, height));
        fonts.register(pdf, letter.text());
        pdf.withW3cDocument(new W3CDom().namespaceAware(false).fromJsoup(letter), null);
        var bytes = new ByteArrayOutputStream();
        pdf.toStream(bytes);
        try {
            pdf.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static PDPage page(PDDocument document, float width, float height) {
        if (document.getNumberOfPages() >= RenderBudget.MAX_PAGES) {
            throw new TemplateFault("The letter has more than (%d) pages. Maybe one repetition lies in another."
                    .formatted(RenderBudget.MAX_PAGES));
        }
        var page = new PDPage(new PDRectangle(width, height));
        document.addPage(page);
        return page;
    }
}
