package de.amtsfluss.processes.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.reflect.Field;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The library stops its server in a shutdown hook of its own, beside that of the application, which would then tidy up
 * without a database and wait for time-outs. There is no setting against it; a server that believes itself closed is
 * left alone by the hook.
 */
final class ShutdownHook {

    private ShutdownHook() {}

    static void disarm(EmbeddedPostgres server) {
        closed(server).set(true);
    }

    static void arm(EmbeddedPostgres server) {
        closed(server).set(false);
    }

    private static AtomicBoolean closed(EmbeddedPostgres server) {
        try {
            Field closed = EmbeddedPostgres.class.getDeclaredField("closed");
            closed.setAccessible(true);
            return (AtomicBoolean) closed.get(server);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The embedded PostgreSQL library has changed inside.", e);
        }
    }
}
