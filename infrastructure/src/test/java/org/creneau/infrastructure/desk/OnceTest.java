package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class OnceTest {
    private final AtomicLong time = new AtomicLong(100);
    private final AtomicInteger making = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        go.countDown();
        askers.close();
    }

    @Test
    void whoeverWantsTheSameWhileItIsBeingMadeWaitsForItAndItIsMadeOnce() throws Exception {
        Once<Integer> slow = new Once<>(this::slowly, time::get);
        Future<Integer> first = askers.submit(slow::get);
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        time.set(1_000);
        assertThat(slow.isYounger(10)).isTrue();
        Future<Integer> second = askers.submit(slow::get);
        go.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).isEqualTo(1);
        assertThat(making).hasValue(1);
    }

    @Test
    void itAgesFromWhenItWasDone() {
        Once<Integer> once = new Once<>(making::incrementAndGet, time::get);
        time.set(200);
        assertThat(once.get()).isEqualTo(1);
        time.set(209);
        assertThat(once.isYounger(10)).isTrue();
        time.set(210);
        assertThat(once.isYounger(10)).isFalse();
        assertThat(once.get()).isEqualTo(1);
    }

    @Test
    void whatCouldNotBeMadeWillNeverDo() {
        Once<Integer> failing =
                new Once<>(
                        () -> {
                            throw new NotFound("books");
                        },
                        time::get);
        assertThatThrownBy(failing::get).isInstanceOf(NotFound.class);
        assertThatThrownBy(failing::get).isInstanceOf(NotFound.class);
        assertThat(failing.isYounger(10)).isFalse();
    }

    private int slowly() {
        begun.countDown();
        try {
            go.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return making.incrementAndGet();
    }
}
