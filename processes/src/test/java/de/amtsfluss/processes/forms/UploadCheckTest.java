package de.amtsfluss.processes.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDPageAdditionalActions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadCheckTest {

    private final UploadCheck check = new UploadCheck(1);

    @Test
    void papersAndPicturesAreTakenForWhatTheirContentIs() throws IOException {
        assertThat(check.check("proof", "Nachweis.pdf", pdf(document -> {})))
                .isEqualTo(new UploadedFile("Nachweis.pdf", "application/pdf", java.util.List.of()));
        assertThat(check.check("proof", "Foto.JPEG", picture("jpg")).mediaType())
                .isEqualTo("image/jpeg");
        assertThat(check.check("proof", "scan", picture("png")).name()).isEqualTo("scan.png");
    }

    @Test
    void aNameThatClaimsAnotherTypeIsPutRight() throws IOException {
        UploadedFile file = check.check("proof", "foto.jpg", pdf(document -> {}));

        assertThat(file.accepted()).isTrue();
        assertThat(file.name()).isEqualTo("foto.pdf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\u0000program",
                "PK\u0003\u0004archive",
                "<html><script>",
                "<svg onload='x()'/>",
                "GIF89a"
            })
    void whateverElseCallsItselfAPaperIsRefused(String content) {
        assertThat(code("nachweis.pdf", content.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("upload-wrong-type");
    }

    @Test
    void aPictureThatIsAPdfAsWellIsRefused() throws IOException {
        byte[] picture = picture("jpg");
        byte[] both = ByteBuffer.allocate(picture.length + 8)
                .put(picture, 0, 20)
                .put("%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
                .put(picture, 20, picture.length - 20)
                .array();

        assertThat(code("foto.jpg", both)).isEqualTo("upload-wrong-type");
    }

    @Test
    void scriptsAndProgramsInAPdfAreRefusedWhereverTheyHide() throws IOException {
        assertThat(code("a.pdf", pdf(document -> document.getDocumentCatalog()
                        .setOpenAction(new PDActionJavaScript("app.alert(1)")))))
                .isEqualTo("upload-active-content");
        assertThat(code("a.pdf", pdf(document -> {
                    var actions = new PDPageAdditionalActions();
                    actions.setO(new PDActionLaunch());
                    document.getPage(0).setActions(actions);
                })))
                .isEqualTo("upload-active-content");
    }

    @Test
    void aPdfThatAsksForAPasswordIsRefused() throws IOException {
        assertThat(code("a.pdf", pdf(document -> protect(document, "secret")))).isEqualTo("upload-encrypted");
        assertThat(code("a.pdf", pdf(document -> protect(document, "")))).isEqualTo("upload-encrypted");
    }

    @Test
    void brokenFilesAreTold() throws IOException {
        byte[] picture = picture("png");

        assertThat(code("a.pdf", "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("upload-unreadable");
        assertThat(code("a.png", Arrays.copyOf(picture, 12))).isEqualTo("upload-unreadable");
        assertThat(code("a.pdf", new byte[0])).isEqualTo("upload-empty");
    }

    @Test
    void aSmallFileThatUnfoldsIntoGigabytesOfPixelsIsRefused() throws IOException {
        byte[] picture = picture("png");
        ByteBuffer.wrap(picture).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(code("a.png", picture)).isEqualTo("upload-too-many-pixels");
    }

    @Test
    void aFileThatIsTooLargeIsToldHowLargeItMayBe() throws IOException {
        byte[] large = Arrays.copyOf(pdf(document -> {}), (int) check.maximumBytes() + 1);

        assertThat(check.check("proof", "a.pdf", large).findings())
                .containsExactly(new Finding("proof", "upload-too-large", Map.of("megabytes", "1")));
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.png",
        "C:\\Users\\Ada\\Impf pass.PNG, Impf pass.png",
        "O'Neil-Ğüler 李 🐕.png, O'Neil-Ğüler 李 🐕.png",
        "invoice\u202Egnp.exe, invoicegnp.exe.png",
        "'', file.png",
        ".png, file.png",
        ".., file.png"
    })
    void namesAreHarmlessAndStayReadable(String sent, String kept) throws IOException {
        assertThat(check.check("proof", sent, picture("png")).name()).isEqualTo(kept);
    }

    private String code(String name, byte[] content) {
        return check.check("proof", name, content).findings().getFirst().code();
    }

    private static void protect(PDDocument document, String password) throws IOException {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
    }

    private static byte[] pdf(Change change) throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            change.make(document);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] picture(String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private interface Change {
        void make(PDDocument document) throws IOException;
    }
}
