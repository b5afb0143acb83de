package de.amtsfluss.portal;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The application on a free port with a database of its own, once per JVM, and a Chromium to look at it. */
public final class RunningPortal {

    private static final List<String> BROWSERS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    /** For a busy machine; whatever is there at once is not waited for. */
    private static final int PATIENCE_MILLISECONDS = 60_000;

    private static RunningPortal shared;

    public static final String CONTROL_ROOM_TOKEN = "token-of-the-tests";
    public static final String GATEWAY_TOKEN = "token-of-the-gateway";
    public static final String GATEWAY_AREA = "gateway-area";
    public static final String PUSH_TOKEN = "token-of-the-sensors";

    private final ConfigurableApplicationContext application;
    private final Browser browser;

    private RunningPortal(Path chromium, String... further) {
        application = new SpringApplication(PortalApplication.class).run(arguments(further));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        browser = Playwright.create(options)
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--no-first-run",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** The last value of a property counts. */
    private static String[] arguments(String... further) {
        var usual = Stream.of(
                "--server.port=0",
                "--amtsfluss.data=" + temporary(),
                "--amtsfluss.demo.mail.smtp-port=0",
                "--amtsfluss.demo.mail.imap-port=0",
                "--amtsfluss.demo.feeds.enabled=true",
                "--vaadin.productionMode=true",
                "--amtsfluss.anonymous.submissions-per-hour=1000",
                "--amtsfluss.feeds.sensors.token=" + PUSH_TOKEN,
                "--amtsfluss.feeds.counters.token=" + PUSH_TOKEN,
                "--amtsfluss.control-rooms.leitstelle.token=" + CONTROL_ROOM_TOKEN,
                "--amtsfluss.detector-gateways.bus.token=" + GATEWAY_TOKEN,
                "--amtsfluss.detector-gateways.bus.area=" + GATEWAY_AREA);
        return Stream.concat(usual, Stream.of(further))
                .collect(Collectors.toMap(
                        argument -> argument.substring(0, argument.indexOf('=')),
                        Function.identity(),
                        (first, last) -> last))
                .values()
                .toArray(String[]::new);
    }

    /** Skips the test where there is no Chromium or the frontend was not built. */
    public static synchronized RunningPortal shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    /** One of its own, with further properties; skips the test like {@link #shared}. */
    public static RunningPortal start(String... properties) {
        Path chromium = BROWSERS.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        Assumptions.assumeTrue(chromium != null, "There is no Chromium. Maybe apt-get install chromium helps.");
        Assumptions.assumeTrue(
                RunningPortal.class.getResource("/META-INF/VAADIN/webapp/index.html") != null,
                "The frontend is not built. Maybe the build ran with vaadin.skip.");
        return new RunningPortal(chromium, properties);
    }

    public void close() {
        browser.close();
        application.close();
    }

    public <T> Optional<T> findBean(Class<T> type) {
        return Optional.ofNullable(application.getBeanProvider(type).getIfAvailable());
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** A browser without any past. */
    public Page freshPage(int width) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("de-DE")
                        .setAcceptDownloads(true))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        return page;
    }

    /** As one of the demo people. */
    public void signIn(Page page, String name) {
        page.navigate(address("login"));
        page.getByLabel("Benutzername").fill(name);
        page.getByLabel("Passwort").first().fill("amtsfluss");
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("login"));
    }

    public String address(String path) {
        int port = ((WebServerApplicationContext) application).getWebServer().getPort();
        return "http://localhost:%d/%s".formatted(port, path);
    }

    /** Puts a picture of the whole page into target/screenshots, to be looked at. */
    public void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** What axe finds serious or critical, in words. */
    public static List<String> barriers(Page page) {
        page.locator("h1").first().waitFor();
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> Stream.of("serious", "critical").anyMatch(rule.getImpact()::equals))
                        .map(RunningPortal::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("portal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
