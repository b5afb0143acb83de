package de.amtsfluss.processes.services;

import de.amtsfluss.processes.PortalNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Publishes the packages on the class path whose content this installation has not seen yet. What was shipped before
 * and since edited by a designer is left alone. Done before anything else starts that wants to know the services.
 */
@Component
@PortalNode
final class ShippedPackages implements SmartLifecycle {

    static final String ACTOR = "shipped";

    private static final Logger LOG = LoggerFactory.getLogger(ShippedPackages.class);

    private final ServicePackages services;
    private boolean running;

    ShippedPackages(ServicePackages services) {
        this.services = services;
    }

    @Override
    public void start() {
        running = true;
        publish();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -1_000;
    }

    private void publish() {
        byPackage().forEach((key, files) -> {
            if (!services.knows(key, files)) {
                PackageVersion version = services.publish(key, files, ACTOR, "");
                LOG.info("Published {} version {}", key, version.version());
            }
        });
    }

    static Map<String, Map<String, byte[]>> byPackage() {
        var packages = new TreeMap<String, Map<String, byte[]>>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (Resource file : resolver.getResources("classpath*:services/*/**")) {
                String[] path = path(file);
                if (path.length > 1 && !path[1].isEmpty() && !path[1].endsWith("/") && file.isReadable()) {
                    packages.computeIfAbsent(path[0], key -> new TreeMap<>())
                            .put(path[1], file.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        packages.values().removeIf(files -> !files.containsKey("service.yaml"));
        return packages;
    }

    /** Key of the package and path of the file in it. */
    private static String[] path(Resource file) throws IOException {
        String url = file.getURL().toString();
        return url.substring(url.lastIndexOf("/services/") + "/services/".length())
                .split("/", 2);
    }
}
