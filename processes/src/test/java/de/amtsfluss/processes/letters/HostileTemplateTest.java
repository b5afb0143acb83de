package de.amtsfluss.processes.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTemplateTest {

    private static final LetterSheet SHEET = new LetterSheet();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${T(java.lang.Runtime).getRuntime().exec('id')}\">x</p>",
                "<p th:text=\"${new java.io.File('/').list()}\">x</p>",
                "<p th:text=\"${@java.lang.System@getenv()}\">x</p>",
                "<p th:text=\"${data.getClass().forName('java.lang.Runtime')}\">x</p>",
                "<p th:text=\"${''.getClass()}\">x</p>",
                "<p th:text=\"${#ctx}\">x</p>",
                "<p th:text=\"${#execInfo.templateName}\">x</p>",
                "<p th:text=\"${param.x}\">x</p>",
                "<p>[[${session}]]</p>",
                "<p>[(${data.name})]</p>",
                "<p th:text=\"__${data.name}__\">x</p>",
                "<p th:text=\"${__${data.name}__}\">x</p>",
                "<p th:utext=\"${data.name}\">x</p>",
                "<p data-th-utext=\"${data.name}\">x</p>",
                "<p TH:UTEXT=\"${data.name}\">x</p>",
                "<p th:insert=\"~{${data.name}}\">x</p>",
                "<p th:replace='${data.name}'>x</p>",
                "<p th:attr=\"onclick=${data.name}\">x</p>",
                "<script th:inline=\"javascript\">[[${data.name}]]</script>",
                "<?xml version='1.0'?><!DOCTYPE p [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>&x;</p>",
                "<p th:text=\"${data.name.repeat(1000000000)}\">x</p>",
                "<p th:text=\"${1/0}\">x</p>",
                "<p th:text=\"${nothingOfTheKind}\">x</p>"
            })
    void whatALetterMayNotDoIsRefusedWithAMessageForItsAuthor(String template) {
        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> SHEET.render(template, Map.of("data", Map.of("name", "7*7")), Locale.GERMAN))
                .withMessageContaining("(")
                .withMessageMatching("(?s).*(Maybe|cannot be filled).*");
    }

    @Test
    void valuesAreNeverReadAsTemplate() throws Exception {
        String evil = "<b th:text=\"${7*7}\">x</b>[[${7*7}]]<img src='http://x'/>__${7*7}__";
        byte[] pdf =
                SHEET.render("<p th:text='${data.name}'></p>", Map.of("data", Map.of("name", evil)), Locale.GERMAN);

        assertThat(LetterSheetTest.text(pdf)).contains("[[${7*7}]]").doesNotContain("49");
    }

    @Test
    void nothingIsLoadedFromAnywhere(@TempDir Path directory) throws Exception {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(directory.resolve("secret.txt"), "the secret");
        String http = "http://localhost:" + server.getAddress().getPort();
        for (String uri :
                List.of(http + "/a", secret.toUri().toString(), "ftp://localhost/a", "jar:" + http + "/a!/b")) {
            byte[] pdf = SHEET.render(
                    ("<head><link rel='stylesheet' href='%1$s'/><style>@import url(%1$s); p{background:url(%1$s)}"
                                    + " @font-face{font-family:x;src:url(%1$s)}</style></head><p style=\"background:url('%1$s')\">"
                                    + "text<img src='%1$s'/><object data='%1$s'></object><iframe src='%1$s'></iframe>"
                                    + "<a href='%1$s' download='x' data-content-type='text/plain'>link</a></p>")
                            .formatted(uri),
                    Map.of(),
                    Locale.GERMAN);
            assertThat(LetterSheetTest.text(pdf)).contains("text").doesNotContain("the secret");
            VeraPdf.assertArchivableAndAccessible(pdf);
        }
        server.stop(0);
        assertThat(asked).hasValue(0);
    }

    @Test
    void repetitionsInRepetitionsAreStopped() {
        List<Integer> many = IntStream.range(0, 1000).boxed().toList();
        String nested = "<th:block th:each='a:${data.m}'><th:block th:each='b:${data.m}'>"
                + "<th:block th:each='c:${data.m}'>[[${c}]]</th:block></th:block></th:block>";

        assertThatExceptionOfType(TemplateFault.class)
                .isThrownBy(() -> SHEET.render(nested, Map.of("data", Map.of("m", many)), Locale.GERMAN))
                .withMessageContaining("Maybe one repetition lies in another");
    }
}
