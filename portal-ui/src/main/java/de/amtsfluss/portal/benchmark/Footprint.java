package de.amtsfluss.portal.benchmark;

import java.lang.management.ManagementFactory;

/** What the running portal holds; threads of what stands in for the world in the same process do not count. */
record Footprint(int threads, long connections, long openFiles, double heapMegabytes) {

    static Footprint now(Portal portal) {
        long connections = portal.count("select count(*) from pg_stat_activity where backend_type = 'client backend'");
        long files = ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
        long threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().matches("(demo-feeds|stand-in|crew-reader)-.*"))
                .count();
        return new Footprint((int) threads, connections, files, LiveHeap.megabytes());
    }
}
