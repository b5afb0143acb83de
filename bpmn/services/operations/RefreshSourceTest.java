package operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.amtsfluss.processes.situation.Answer.NotModified;
import de.amtsfluss.processes.situation.FetchFailure;
import de.amtsfluss.processes.situation.Outcome;
import de.amtsfluss.processes.situation.SourceState.State;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefreshSourceTest {

    private final RefreshScene source = new RefreshScene();

    @Test
    void whatASourceSaysBecomesFactsAndTheDifferenceIsCounted() {
        source.asks("north south").ends(Outcome.CHANGED);
        assertThat(source.facts("CURRENT")).containsExactly("north", "south");

        source.asks("south west").ends(Outcome.CHANGED);

        assertThat(source.facts("CURRENT")).containsExactly("south", "west");
        assertThat(source.facts("GONE")).containsExactly("north");
        assertThat(source.lastRun().numbers().added()).isEqualTo(1);
        assertThat(source.lastRun().numbers().gone()).isEqualTo(1);
        assertThat(source.state().state()).isEqualTo(State.UP);
    }

    @Test
    void anUnchangedAnswerConfirmsWithoutTouchingAnything() {
        source.asks("north south").ends(Outcome.CHANGED);
        var changedAt = source.state().lastChangeAt();

        source.asks("north south").ends(Outcome.UNCHANGED_HASH);
        source.feed.answers(NotModified::new);
        source.asks().ends(Outcome.UNCHANGED_304);

        assertThat(source.feed.shown().etag()).isPresent();
        assertThat(source.state().lastChangeAt()).isEqualTo(changedAt);
        assertThat(source.state().lastSuccessAt().orElseThrow()).isAfter(changedAt.orElseThrow());
    }

    @Test
    void aBrokenAnswerWithdrawsNothingAndLiesWithTheDataDeskUntilASoundOneComes() {
        source.asks("north south");
        source.asks("broken").ends(Outcome.PARSE_ERROR);

        assertThat(source.facts("CURRENT")).containsExactly("north", "south");
        assertThat(source.state().quarantined()).isTrue();
        assertThat(source.desk.listQuarantine(RefreshScene.ADMIN))
                .anySatisfy(found -> assertThat(found.reason()).contains("cut off"));

        source.asks("north").ends(Outcome.CHANGED);
        assertThat(source.state().quarantined()).isFalse();
    }

    @Test
    void aPageForPeopleAndAnEmptyBodyWithdrawNothing() {
        source.asks("north south");
        source.asks("<!DOCTYPE html><title>Wartung</title>").ends(Outcome.PARSE_ERROR);
        assertThat(source.lastRun().message()).contains("page for people");
        source.asks("").ends(Outcome.PARSE_ERROR);
        assertThat(source.facts("CURRENT")).containsExactly("north", "south");
    }

    @Test
    void suddenEmptinessIsBelievedOnlyTheThirdTime() {
        source.asks(many(30));
        source.asks("n1 n2").ends(Outcome.EMPTY_SUSPECT);

        assertThat(source.facts("SUSPECTED_GONE")).hasSize(28);
        assertThat(source.state().state()).isEqualTo(State.SUSPECT);
        source.asks("n1 n2").ends(Outcome.EMPTY_SUSPECT);
        source.asks("n1 n2").ends(Outcome.CHANGED);

        assertThat(source.facts("GONE")).hasSize(28);
        assertThat(source.state().state()).isEqualTo(State.UP);
    }

    @Test
    void aSuspicionEndsWhenTheSourceSaysAgainWhatItSaidBefore() {
        source.asks(many(30));
        source.asks(" ").ends(Outcome.EMPTY_SUSPECT);
        source.asks(many(30)).ends(Outcome.UNCHANGED_HASH);

        assertThat(source.facts("CURRENT")).hasSize(30);
        assertThat(source.facts("SUSPECTED_GONE")).isEmpty();
    }

    @Test
    void aPersonMayVouchForAnEmptyAnswer() {
        source.asks(many(30));
        source.asks(" ").ends(Outcome.EMPTY_SUSPECT);
        source.desk.believe(RefreshScene.ADMIN, "scripted");
        source.asks(" ").ends(Outcome.CHANGED);

        assertThat(source.facts("GONE")).hasSize(30);
    }

    @Test
    void aSourceThatIsDownKeepsItsFactsAndItsOneInstanceRecoversByItself() {
        source.asks("north south");
        source.feed.answers(() -> {
            throw FetchFailure.refused(503, "http://example answered 503.", null);
        });
        for (int i = 0; i < 6; i++) {
            source.asks();
            RefreshScene.sql("update engine.act_ru_ext_task set lock_exp_time_ = null");
        }
        source.ends(Outcome.BREAKER_OPEN);
        assertThat(source.state().state()).isEqualTo(State.DOWN);
        assertThat(source.facts("CURRENT")).containsExactly("north", "south");

        source.desk.runNow(RefreshScene.ADMIN, "scripted");
        source.asks("north").ends(Outcome.CHANGED);

        assertThat(source.state().state()).isEqualTo(State.UP);
        assertThat(source.state().failures()).isZero();
    }

    @Test
    void aPausedSourceIsNotAsked() {
        source.asks("north");
        source.desk.pause(RefreshScene.ADMIN, "scripted");
        source.asks("south");

        assertThat(source.facts("CURRENT")).containsExactly("north");
    }

    private static String many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).collect(Collectors.joining(" "));
    }
}
