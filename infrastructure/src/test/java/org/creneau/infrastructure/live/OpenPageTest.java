package org.creneau.infrastructure.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.creneau.application.live.Topic;
import org.creneau.infrastructure.live.News.Told;
import org.junit.jupiter.api.Test;

class OpenPageTest {
    private static final Topic BOOKS = new Topic("queues:librairie");
    private static final Topic SHOES = new Topic("queues:chaussures");
    private static final Duration PACE = Duration.ofMillis(300);

    private final Time time = new Time();
    private final List<String> told = new ArrayList<>();
    private final List<Long> lags = new ArrayList<>();
    private boolean failing;
    private final OpenPage page =
            new OpenPage(this::news, this::send, PACE, time::after, () -> time.now);

    @Test
    void theFirstChangeIsToldAtOnce() {
        page.changed(BOOKS);
        time.pass(0);
        assertThat(told).containsExactly("0 [queues:librairie] heard 0");
    }

    @Test
    void changesWithinAMomentAreToldAsOneAndTheLastAlways() {
        page.changed(BOOKS);
        time.pass(100);
        page.changed(BOOKS);
        time.pass(100);
        page.changed(SHOES);
        time.pass(99);
        assertThat(told).hasSize(1);
        time.pass(1);
        assertThat(told).hasSize(2);
        assertThat(told.getLast())
                .startsWith("300 ")
                .contains(BOOKS.name(), SHOES.name())
                .endsWith("heard 200");
        assertThat(lags).containsExactly(0L, 200L);
        time.pass(1_000);
        assertThat(told).hasSize(2);
        page.changed(BOOKS);
        time.pass(0);
        assertThat(told.getLast()).startsWith("1300 ");
    }

    @Test
    void whatChangesWhileAPageIsBeingToldIsToldNext() {
        OpenPage slow =
                new OpenPage(
                        this::news,
                        (news, nanos) -> {
                            send(news, nanos);
                            if (told.size() == 1) {
                                changedMeanwhile();
                            }
                        },
                        PACE,
                        time::after,
                        () -> time.now);
        meanwhile = slow;
        slow.changed(BOOKS);
        time.pass(0);
        time.pass(300);
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).contains(SHOES.name());
    }

    @Test
    void whatCouldNotBeToldIsToldLater() {
        failing = true;
        page.changed(BOOKS);
        time.pass(0);
        assertThat(told).isEmpty();
        failing = false;
        time.pass(999);
        assertThat(told).isEmpty();
        time.pass(1);
        assertThat(told).singleElement().asString().contains(BOOKS.name());
    }

    @Test
    void nobodyIsToldAnythingAnyMoreWhoHasLeft() {
        page.changed(BOOKS);
        time.pass(0);
        page.changed(SHOES);
        page.close();
        page.changed(BOOKS);
        time.pass(5_000);
        assertThat(told).hasSize(1);
    }

    @Test
    void whatComesWithTimeIsLookedAtThoughNothingEverChanges() {
        OpenPage quiet = new OpenPage(new Timely(), this::send, PACE, time::after, () -> time.now);
        time.pass(100);
        quiet.opened(Set.of(BOOKS));
        time.pass(59_999);
        assertThat(told).isEmpty();
        time.pass(1);
        assertThat(told).containsExactly("60100 [queues:librairie] heard 100");
        time.pass(60_000);
        assertThat(told).hasSize(2);
        page.opened(Set.of(SHOES));
        quiet.close();
        time.pass(300_000);
        assertThat(told).hasSize(2);
    }

    private final class Timely implements News {
        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            return news(changed, heard);
        }

        @Override
        public Duration again() {
            return Duration.ofMinutes(1);
        }
    }

    @Test
    void whatIsKeptBackIsToldLaterWithoutASecondChange() {
        OpenPage rare = new OpenPage(new Rarely(), this::send, PACE, time::after, () -> time.now);
        rare.changed(BOOKS);
        time.pass(400);
        rare.changed(BOOKS);
        time.pass(4_599);
        assertThat(told).hasSize(1);
        time.pass(1);
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).startsWith("5000 ").endsWith("heard 400");
        time.pass(20_000);
        assertThat(told).hasSize(2);
    }

    @Test
    void aChangeThatMattersIsNotHeldUpByOneThatIsKeptBack() {
        OpenPage rare = new OpenPage(new Rarely(), this::send, PACE, time::after, () -> time.now);
        rare.changed(BOOKS);
        time.pass(400);
        rare.changed(BOOKS);
        time.pass(400);
        rare.changed(SHOES);
        time.pass(0);
        assertThat(told.getLast()).startsWith("800 ").contains(SHOES.name());
    }

    @Test
    void whatIsKeptBackForAMomentDoesNotWaitForWhatIsLookedAtEachMinute() {
        OpenPage rare =
                new OpenPage(
                        new Rarely(Duration.ofMinutes(1)),
                        this::send,
                        PACE,
                        time::after,
                        () -> time.now);
        rare.changed(BOOKS);
        time.pass(400);
        rare.changed(BOOKS);
        time.pass(4_599);
        assertThat(told).hasSize(1);
        time.pass(1);
        assertThat(told).hasSize(2);
        time.pass(59_999);
        assertThat(told).hasSize(2);
        time.pass(1);
        assertThat(told).hasSize(3);
        time.pass(240_000);
        assertThat(told).hasSize(7);
    }

    @Test
    void onlyWhatGrowsOldIsLookedAtAgain() {
        OpenPage quiet =
                new OpenPage(
                        new Rarely(Duration.ofMinutes(1)) {
                            @Override
                            public Set<Topic> growingOld(Set<Topic> topics) {
                                return Set.of(BOOKS);
                            }
                        },
                        this::send,
                        PACE,
                        time::after,
                        () -> time.now);
        quiet.opened(Set.of(BOOKS, SHOES));
        quiet.changed(SHOES);
        time.pass(0);
        assertThat(told.getLast()).contains(SHOES.name());
        time.pass(60_000);
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).contains(BOOKS.name()).doesNotContain(SHOES.name());
    }

    /// Tells of the bookshop each five seconds, and of the other at once; and looks again after a while.
    private class Rarely implements News {
        private long last = -Duration.ofSeconds(5).toNanos();
        private final Duration old;
        private Duration again;

        Rarely() {
            this(Duration.ZERO);
        }

        Rarely(Duration old) {
            this.old = old;
            this.again = old;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            long rest = last + Duration.ofSeconds(5).toNanos() - time.now;
            again = old;
            if (rest > 0 && !changed.contains(SHOES)) {
                again = Duration.ofNanos(rest);
                return List.of();
            }
            last = time.now;
            return news(changed, heard);
        }

        @Override
        public Duration again() {
            return again;
        }
    }

    private OpenPage meanwhile = page;

    private void changedMeanwhile() {
        meanwhile.changed(SHOES);
    }

    private List<Told> news(Set<Topic> changed, long heard) {
        if (failing) {
            throw new IllegalStateException("Nothing can be read");
        }
        List<String> names = changed.stream().map(Topic::name).sorted().toList();
        return List.of(new Told("1", millis(time.now) + " " + names + " heard " + millis(heard)));
    }

    private void send(List<Told> news, long nanos) {
        news.forEach(one -> told.add(one.data()));
        lags.add(millis(nanos));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    /// Passes when it is told to, and does then what is due.
    private static final class Time {
        private record Due(long at, Runnable what) {}

        private final PriorityQueue<Due> due =
                new PriorityQueue<>(Comparator.comparingLong(Due::at));
        private long now;

        void after(long nanos, Runnable what) {
            due.add(new Due(now + Math.max(0, nanos), what));
        }

        void pass(long millis) {
            long until = now + Duration.ofMillis(millis).toNanos();
            while (!due.isEmpty() && due.element().at <= until) {
                Due next = due.remove();
                now = next.at;
                next.what.run();
            }
            now = until;
        }
    }
}
