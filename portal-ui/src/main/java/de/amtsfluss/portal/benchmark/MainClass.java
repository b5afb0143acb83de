package de.amtsfluss.portal.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A main class of the application, to be started as a process of its own on the class path this one has. */
record MainClass(String name, String heap) {

    /** The packaged application has its classes inside; on a plain class path the class itself is there. */
    List<String> command(String... arguments) {
        String classPath = System.getProperty("java.class.path");
        boolean packaged = classPath.endsWith("-app.jar");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-Dloader.main=" + name,
                "-cp",
                classPath,
                packaged ? "org.springframework.boot.loader.launch.PropertiesLauncher" : name));
        command.addAll(List.of(arguments));
        return command;
    }
}
