package de.amtsfluss.connectors.demo;

import de.amtsfluss.connectors.fitconnect.SenderClient;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.context.SmartLifecycle;

/** Starts the demo beside the application, which does not wait for it; whoever hands over first does. */
final class FitConnectDemoLifecycle implements SmartLifecycle {

    private static final System.Logger LOG = System.getLogger(FitConnectDemoLifecycle.class.getName());
    private static final int PATIENCE_SECONDS = 60;

    private final Supplier<FitConnectDemo> starter;
    private volatile CompletableFuture<FitConnectDemo> demo;

    FitConnectDemoLifecycle(Supplier<FitConnectDemo> starter) {
        this.starter = starter;
    }

    @Override
    public void start() {
        demo = new CompletableFuture<>();
        Thread.ofPlatform().name("fit-connect-demo").daemon().start(() -> run(demo));
    }

    @Override
    public void stop() {
        CompletableFuture<FitConnectDemo> running = demo;
        demo = null;
        running.thenAccept(FitConnectDemo::close);
    }

    @Override
    public boolean isRunning() {
        return demo != null;
    }

    /** @throws IllegalStateException if the demo could not start, or not yet */
    SenderClient sender() {
        return running().sender();
    }

    FitConnectDemo running() {
        CompletableFuture<FitConnectDemo> starting = demo;
        try {
            if (starting != null) {
                return starting.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "The FIT-Connect sandbox of the demo does not run. Maybe another program uses its port.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("The FIT-Connect sandbox of the demo is stopped.");
    }

    private void run(CompletableFuture<FitConnectDemo> result) {
        try {
            FitConnectDemo started = starter.get();
            LOG.log(Level.INFO, "FIT-Connect sandbox at {0}, register at {0}/register", started.url());
            result.complete(started);
        } catch (RuntimeException e) {
            if (demo == result) {
                LOG.log(Level.ERROR, "The FIT-Connect sandbox of the demo did not start.", e);
            }
            result.completeExceptionally(e);
        }
    }
}
