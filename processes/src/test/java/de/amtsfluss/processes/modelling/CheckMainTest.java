package de.amtsfluss.processes.modelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckMainTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aFolderWithoutADescriptionIsNoPackage() throws IOException {
        assertThat(check()).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("service.yaml is missing");
    }

    @Test
    void whatIsWrongIsSaidWithFileAndElement() throws IOException {
        Files.writeString(folder.resolve("service.yaml"), "key: nothing");
        Files.writeString(folder.resolve("a.bpmn"), "<!DOCTYPE x><a/>");

        assertThat(check()).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("ERROR", "a.bpmn", "2 errors, 0 warnings");
    }

    private int check() throws IOException {
        return CheckMain.check(folder, "musterstadt", new PrintStream(said, true, StandardCharsets.UTF_8));
    }
}
