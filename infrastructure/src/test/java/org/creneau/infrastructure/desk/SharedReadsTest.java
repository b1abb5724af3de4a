package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
class SharedReadsTest {
    private final AtomicLong time = new AtomicLong(100);
    private final AtomicInteger readings = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();
    private final SharedReads<String, Integer> reads = new SharedReads<>(this::read, time::get);
    private final SharedReads<String, Integer> slow =
            new SharedReads<>(this::readSlowly, time::get);

    @AfterEach
    void close() {
        go.countDown();
        askers.close();
    }

    @Test
    void whatWasReadSinceIsGivenAgainAndNothingOlder() {
        assertThat(reads.get("books", 100)).isEqualTo(1);
        assertThat(reads.get("books", 100)).isEqualTo(1);
        assertThat(reads.get("books", 90)).isEqualTo(1);
        time.set(101);
        assertThat(reads.get("books", 101)).isEqualTo(2);
    }

    @Test
    void eachKeyIsReadForItself() {
        assertThat(reads.get("books", 100)).isEqualTo(1);
        assertThat(reads.get("shoes", 100)).isEqualTo(2);
    }

    @Test
    void whoAsksWhileOneReadingIsUnderWayThatBeganBeforeSharesTheNextWithAllOthers()
            throws Exception {
        Future<Integer> first = askers.submit(() -> slow.get("books", 100));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        time.set(200);
        List<Callable<Integer>> asking = new ArrayList<>();
        for (int one = 0; one < 100; one++) {
            asking.add(() -> slow.get("books", 200));
        }
        Future<Integer> joining = askers.submit(() -> slow.get("books", 100));
        List<Future<Integer>> others = asking.stream().map(askers::submit).toList();
        go.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(joining.get()).isEqualTo(1);
        for (Future<Integer> other : others) {
            assertThat(other.get()).isEqualTo(2);
        }
        assertThat(readings).hasValue(2);
    }

    @Test
    void whatCouldNotBeReadIsReadAnewByTheNextWhoAsks() {
        SharedReads<String, Integer> failing =
                new SharedReads<>(
                        key -> {
                            if (readings.incrementAndGet() == 1) {
                                throw new NotFound(key);
                            }
                            return readings.get();
                        },
                        time::get);
        assertThatThrownBy(() -> failing.get("books", 100)).isInstanceOf(NotFound.class);
        assertThat(failing.get("books", 100)).isEqualTo(2);
    }

    private Integer read(String key) {
        return readings.incrementAndGet();
    }

    private Integer readSlowly(String key) {
        int which = readings.incrementAndGet();
        begun.countDown();
        try {
            assertThat(go.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return which;
    }
}
