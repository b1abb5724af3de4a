package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class GatheredTest {
    private final ConcurrentLinkedQueue<List<Integer>> statements = new ConcurrentLinkedQueue<>();

    @Test
    void everybodyGetsTheAnswerToHerOwnQuestion() throws Exception {
        var gathered = new Gathered<Integer, Integer>(this::doubled);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, 2_000)
                            .mapToObj(asked -> callers.submit(() -> gathered.ask(asked % 700)))
                            .toList();
            for (int asked = 0; asked < answers.size(); asked++) {
                assertThat(answers.get(asked).get()).isEqualTo(asked % 700 * 2);
            }
        }
        assertThat(statements).allSatisfy(one -> assertThat(one).doesNotHaveDuplicates());
    }

    @Test
    void whoComesWhileAStatementRunsIsAskedForInTheNext() throws Exception {
        var running = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var gathered =
                new Gathered<Integer, Integer>(
                        questions -> {
                            running.countDown();
                            await(goOn);
                            return doubled(questions);
                        });
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = callers.submit(() -> gathered.ask(0));
            running.await();
            var others =
                    IntStream.rangeClosed(1, 50)
                            .mapToObj(asked -> callers.submit(() -> gathered.ask(asked)))
                            .toList();
            Awaitility.await().until(() -> gathered.waiting() == 50);
            goOn.countDown();
            assertThat(first.get()).isZero();
            for (var other : others) {
                assertThat(other.get()).isPositive();
            }
        }
        assertThat(statements).hasSize(2);
    }

    @Test
    void aFailureIsToldToAllItConcernsAndToNobodyAfter() {
        var failing =
                new Gathered<Integer, Integer>(
                        questions -> {
                            if (questions.contains(13)) {
                                throw new IllegalStateException("no thirteen");
                            }
                            return doubled(questions);
                        });
        assertThatThrownBy(() -> failing.ask(13))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no thirteen");
        assertThat(failing.ask(4)).isEqualTo(8);
    }

    private Map<Integer, Integer> doubled(List<Integer> questions) {
        statements.add(questions);
        return questions.stream().collect(Collectors.toMap(Function.identity(), one -> one * 2));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
