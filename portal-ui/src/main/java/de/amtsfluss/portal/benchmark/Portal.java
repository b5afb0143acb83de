package de.amtsfluss.portal.benchmark;

import de.amtsfluss.portal.PortalApplication;
import de.amtsfluss.processes.cases.CaseFile;
import de.amtsfluss.processes.cases.CaseFiles;
import de.amtsfluss.processes.cases.CaseNumber;
import de.amtsfluss.processes.cases.Channel;
import de.amtsfluss.processes.database.EmbeddedDatabase;
import de.amtsfluss.processes.engine.BareEngine;
import de.amtsfluss.processes.intake.Intake;
import de.amtsfluss.processes.intake.Submission;
import de.amtsfluss.processes.services.ServicePackages;
import de.amtsfluss.processes.tasks.TaskList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The application, started on free ports, and what the benchmark does with it. */
final class Portal implements AutoCloseable {

    static final int CONNECTIONS = 24;

    /** The signals of the demo's street would be measured too. */
    static final String WITHOUT_STREET = "--amtsfluss.street.enabled=false";

    static final String SITUATION = "--amtsfluss.situation.enabled=";

    private static final String SERVICE = "hundesteuer";

    private final ConfigurableApplicationContext context;
    private final Intake intake;
    private final JdbcClient jdbc;
    private final Map<String, Object> dog;

    private Portal(ConfigurableApplicationContext context) {
        this.context = context;
        this.intake = context.getBean(Intake.class);
        this.jdbc = context.getBean(JdbcClient.class);
        this.dog = dog();
    }

    /** With the situation picture only where {@code more} switches it on. */
    static Portal start(Path data, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--spring.profiles.active=demo",
                "--server.port=0",
                "--amtsfluss.data=" + data,
                "--amtsfluss.demo.mail.smtp-port=0",
                "--amtsfluss.demo.mail.imap-port=0",
                "--logging.level.root=warn",
                "--logging.level.de.amtsfluss=warn",
                "--spring.main.banner-mode=off"));
        arguments.addAll(Arrays.asList(more));
        if (arguments.stream().noneMatch(argument -> argument.startsWith(SITUATION))) {
            arguments.add(SITUATION + "false");
        }
        return new Portal(SpringApplication.run(PortalApplication.class, arguments.toArray(String[]::new)));
    }

    /** One complete application that nobody needs to look at. */
    CaseNumber submit() {
        return intake.accept(new Submission(
                        "benchmark:" + UUID.randomUUID(),
                        Channel.PORTAL,
                        SERVICE,
                        Locale.GERMAN,
                        Optional.empty(),
                        dog,
                        List.of()))
                .caseNumber();
    }

    void submitAndAwaitRegister() {
        String number = submit().value();
        while (count("select count(*) from register_standin.entry where case_number = '" + number + "'") == 0) {
            pause();
        }
    }

    /** The stand-in of the register starts beside the portal, and makes its keys first. */
    void awaitRegister() {
        while (count("select count(*) where to_regclass('register_standin.entry') is not null") == 0) {
            pause();
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    URI address() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return URI.create("http://localhost:" + port);
    }

    long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    String setting(String name) {
        return jdbc.sql("select current_setting('" + name + "')")
                .query(String.class)
                .single();
    }

    BareEngine bareEngine() {
        CaseFile file = context.getBean(CaseFiles.class).caseFile(submit());
        return new BareEngine(
                context.getBean(EmbeddedDatabase.class).jdbcUrl(),
                CONNECTIONS,
                context.getBean(ServicePackages.class).current(SERVICE),
                file);
    }

    TaskCards taskCards() {
        return new TaskCards(jdbc, context.getBean(TaskList.class));
    }

    static void pause() {
        pause(Duration.ofMillis(20));
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> dog() {
        try (var example = Portal.class.getResourceAsStream("/services/" + SERVICE + "/examples/automatic.json")) {
            return (Map<String, Object>)
                    JsonMapper.shared().readValue(example, Map.class).get("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
