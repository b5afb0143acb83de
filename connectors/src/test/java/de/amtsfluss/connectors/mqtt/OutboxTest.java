package de.amtsfluss.connectors.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broker that is slow is given, and what is not. */
class OutboxTest {

    private final Outbox outbox = new Outbox(2, 3);
    private final List<CompletableFuture<Void>> atTheBroker = new ArrayList<>();

    @BeforeEach
    void open() {
        outbox.open();
    }

    @Test
    void nothingGoesOutBeforeItIsOpenAndNothingIsLostMeanwhile() {
        var closed = new Outbox(2, 3);
        var sent = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) {
            int number = i;
            closed.send(() -> {
                sent.add(number);
                return CompletableFuture.completedFuture(null);
            });
        }
        assertThat(sent).isEmpty();
        closed.open();
        assertThat(sent).containsExactly(0, 1, 2);
    }

    @Test
    void theBrokerHasNeverMoreThanTheWindow() {
        List<CompletableFuture<Void>> sent = send(4);
        assertThat(atTheBroker).hasSize(2);
        atTheBroker.getFirst().complete(null);
        assertThat(atTheBroker).hasSize(3);
        assertThat(sent.getFirst()).isCompleted();
        assertThat(sent.get(1)).isNotDone();
    }

    @Test
    void whatFindsNoPlaceIsToldAtOnce() {
        List<CompletableFuture<Void>> sent = send(6);
        assertThat(sent.get(5)).isCompletedExceptionally();
        assertThat(sent.subList(0, 5)).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void aFailureMakesRoomForTheNext() {
        List<CompletableFuture<Void>> sent = send(3);
        atTheBroker.getFirst().completeExceptionally(new IllegalStateException("gone"));
        assertThat(sent.getFirst()).isCompletedExceptionally();
        assertThat(atTheBroker).hasSize(3);
    }

    @Test
    void aMessageThatCannotBeWrittenDoesNotStopThoseBehindIt() {
        var wrong = outbox.send(() -> {
            throw new IllegalArgumentException("no topic");
        });
        assertThat(wrong).isCompletedExceptionally();
        send(1);
        assertThat(atTheBroker).hasSize(1);
    }

    @Test
    void thousandsThatFailAtOnceAreAllTold() {
        var deep = new Outbox(1, 100_000);
        deep.open();
        var first = new CompletableFuture<Void>();
        deep.send(() -> first);
        var waiting = new ArrayList<CompletableFuture<Void>>();
        for (int i = 0; i < 50_000; i++) {
            waiting.add(deep.send(() -> CompletableFuture.failedFuture(new IllegalStateException("closed"))));
        }
        first.complete(null);
        assertThat(waiting).allMatch(CompletableFuture::isCompletedExceptionally);
    }

    private List<CompletableFuture<Void>> send(int messages) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            sent.add(outbox.send(() -> {
                var answer = new CompletableFuture<Void>();
                atTheBroker.add(answer);
                return answer;
            }));
        }
        return sent;
    }
}
