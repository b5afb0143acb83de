package de.amtsfluss.connectors.mail;

import de.amtsfluss.connectors.mail.AlarmMailbox.Taking;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.springframework.context.SmartLifecycle;

/** Looks into every configured mailbox in its rhythm, each on a thread of its own so that none waits for another. */
final class AlarmMailboxes implements SmartLifecycle {

    private final AlarmMailProperties properties;
    private final Taking alarms;
    private final Clock clock;
    private final UnaryOperator<AlarmMailProperties.Mailbox> reachable;
    private ScheduledExecutorService worker;

    /** @param reachable puts in where the demo's own mail server listens */
    AlarmMailboxes(
            AlarmMailProperties properties,
            Taking alarms,
            Clock clock,
            UnaryOperator<AlarmMailProperties.Mailbox> reachable) {
        this.properties = properties;
        this.alarms = alarms;
        this.clock = clock;
        this.reachable = reachable;
    }

    @Override
    public void start() {
        worker = Executors.newScheduledThreadPool(
                Math.max(1, properties.alarmMail().size()),
                Thread.ofPlatform().daemon().name("alarm-mail-", 0).factory());
        properties.alarmMail().forEach((room, mailbox) -> {
            if (mailbox.host() != null && !mailbox.host().isBlank()) {
                worker.scheduleWithFixedDelay(
                        new AlarmMailbox(room, reachable.apply(mailbox), alarms, clock),
                        1_000,
                        mailbox.every().toMillis(),
                        TimeUnit.MILLISECONDS);
            }
        });
    }

    @Override
    public void stop() {
        worker.shutdownNow();
        worker = null;
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
