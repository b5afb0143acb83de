package de.amtsfluss.portal.benchmark;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** How much of the heap is in use after collections. */
final class LiveHeap {

    private static final double MEGABYTE = 1024.0 * 1024;

    private LiveHeap() {}

    /** Megabytes in use right after a collection. */
    static double megabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** By how many megabytes the heap in use grows at most while the work runs, collected every quarter of a second. */
    static double growth(Runnable work) {
        var most = new AtomicLong();
        NotificationListener listener =
                (notification, handback) -> most.accumulateAndGet(used(notification), Math::max);
        double before = megabytes();
        listen(listener, true);
        Thread collector = Thread.ofPlatform().daemon().start(LiveHeap::collect);
        try {
            work.run();
        } finally {
            collector.interrupt();
            listen(listener, false);
        }
        return Math.max(0, most.get() / MEGABYTE - before);
    }

    private static void collect() {
        try {
            while (true) {
                Thread.sleep(250);
                System.gc();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long used(Notification notification) {
        if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
            return 0;
        }
        Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData())
                .getGcInfo()
                .getMemoryUsageAfterGc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .mapToLong(pool -> after.get(pool.getName()).getUsed())
                .sum();
    }

    private static void listen(NotificationListener listener, boolean begin) {
        ManagementFactory.getGarbageCollectorMXBeans().forEach(bean -> {
            try {
                if (begin) {
                    ((NotificationEmitter) bean).addNotificationListener(listener, null, null);
                } else {
                    ((NotificationEmitter) bean).removeNotificationListener(listener);
                }
            } catch (javax.management.ListenerNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
