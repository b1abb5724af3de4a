package org.creneau.infrastructure.web;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.creneau.application.live.Topic;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.PublicLinks.Numbered;
import org.creneau.infrastructure.desk.QueueNow;
import org.creneau.infrastructure.desk.QueueNow.Snapshot;
import org.creneau.infrastructure.live.News;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is sent to pages that show a queue: the part of them that it concerns, once, and not again as long as it reads
/// the same.
@Component
class QueueNews {
    private final QueueNow queues;
    private final DoorScreens screens;
    private final MyPlaces places;
    private final LiveParts parts;
    private final Desk desk;

    QueueNews(QueueNow queues, DoorScreens screens, MyPlaces places, LiveParts parts, Desk desk) {
        this.queues = queues;
        this.screens = screens;
        this.desk = desk;
        this.places = places;
        this.parts = parts;
    }

    /// Numbers, counters and how many are inside, for the screen at the door.
    News board(ShopId shop, Locale locale) {
        return new Screen(shop, locale);
    }

    /// Its windows pass though nothing changes: so it looks again each minute.
    private final class Screen implements News {
        private final ShopId shop;
        private final Locale locale;
        private final Part part = new Part("tableau");

        Screen(ShopId shop, Locale locale) {
            this.shop = shop;
            this.locale = locale;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            Snapshot now = queues.since(shop, heard);
            Shown shown = new Shown(locale, desk.now().truncatedTo(ChronoUnit.MINUTES));
            return part.changed(now, now.words(shown, () -> board(now, locale)));
        }

        @Override
        public Duration again() {
            return Duration.ofMinutes(1);
        }
    }

    private record Shown(Locale locale, Instant minute) {}

    private String board(Snapshot now, Locale locale) {
        return LiveParts.in(
                locale, () -> parts.html("queue/board-live", "page", screens.of(now), locale));
    }

    /// Where somebody stands in line. Once she stands in none her page is told to ask for itself again.
    News mine(ShopId shop, OrderId order, Locale locale) {
        return new OfOne(
                shop,
                locale,
                line -> line.of(order).filter(QueueNews::isHere),
                (_, told) -> told.get());
    }

    /// Where a number stands in line. Her page has forms that go by its state: where that is another than the page showed last,
    /// the page is told to ask for itself again.
    ///
    /// @param shown its state on the page
    News number(Numbered which, String shown, Locale locale) {
        AtomicReference<String> last = new AtomicReference<>(shown);
        return new OfOne(
                which.queue().shop(),
                locale,
                line -> found(line, which),
                (hers, told) ->
                        last.getAndSet(state(hers)).equals(state(hers))
                                ? told.get()
                                : News.REFRESH);
    }

    private static Optional<Ticket> found(QueueView line, Numbered which) {
        return line.tickets().stream()
                .filter(_ -> line.queue().equals(which.queue()))
                .filter(ticket -> ticket.number() == which.number())
                .findFirst();
    }

    /// The day of whoever is not there any more is over.
    private static String state(Optional<Ticket> hers) {
        return hers.map(ticket -> ticket.state().name()).orElse("");
    }

    /// Whether the part that has changed is told, or something else.
    private interface Choice {
        List<News.Told> of(Optional<Ticket> hers, Supplier<List<News.Told>> told);
    }

    private static final class Part {
        private final String id;
        private String last = "";

        Part(String id) {
            this.id = id;
        }

        List<News.Told> changed(Snapshot now, String html) {
            if (html.equals(last)) {
                return List.of();
            }
            last = html;
            String position = Long.toString(now.queue().position());
            return List.of(new News.Told(position, LiveParts.instead(id, html)));
        }
    }

    /// @param ahead how many go before her
    private record Stand(Ticket hers, int ahead, long made) {
        /// How long she is told nothing more: she stands where she stood, and how long she will wait takes long to say.
        Duration rest(@Nullable Stand before) {
            return before != null && hers.equals(before.hers) && ahead == before.ahead
                    ? Duration.ofNanos(Math.max(0, before.made + WHILE.toNanos() - made))
                    : Duration.ZERO;
        }
    }

    private static final Duration WHILE = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// When what was told grows old though nothing changes: with the minute, at an instant that all pages of a shop share,
    /// so that what it rests on is read once for them; and before, where the end of what she was told has passed.
    private Duration old(ShopId shop, MyPlace place) {
        if (!place.isWaiting()) {
            return Duration.ZERO;
        }
        Instant now = desk.now();
        long into = Math.floorMod(now.toEpochMilli() + shop.hashCode(), MINUTE.toMillis());
        Duration minute = MINUTE.minusMillis(into);
        Range told = place.said().known();
        Duration end = told == null ? minute : Duration.between(now, told.to());
        if (!end.isPositive()) {
            return WHILE;
        }
        return end.compareTo(minute) < 0 ? end : minute;
    }

    private final class OfOne implements News {
        private final ShopId shop;
        private final Locale locale;
        private final Function<QueueView, Optional<Ticket>> whose;
        private final Choice choice;
        private final Part part = new Part("mine");
        private @Nullable Stand last;
        private List<Object> said = List.of();
        private Duration again = WHILE;
        private Instant good = Instant.MAX;

        OfOne(
                ShopId shop,
                Locale locale,
                Function<QueueView, Optional<Ticket>> whose,
                Choice choice) {
            this.shop = shop;
            this.locale = locale;
            this.whose = whose;
            this.choice = choice;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            again = Duration.ZERO;
            Snapshot now = queues.since(shop, heard);
            Optional<Ticket> hers = whose.apply(now.queue());
            return choice.of(
                    hers, () -> hers.map(ticket -> changed(now, ticket)).orElse(List.of()));
        }

        @Override
        public Duration again() {
            return again;
        }

        private List<Told> changed(Snapshot now, Ticket hers) {
            int ahead = now.queue().inTurn().indexOf(hers);
            Stand stand = new Stand(hers, ahead, System.nanoTime());
            again = desk.now().isBefore(good) ? stand.rest(last) : Duration.ZERO;
            if (!again.isZero()) {
                return List.of();
            }
            MyPlace place = places.ofMany(now.shop(), now.queue(), hers);
            Range range = place.said().known();
            good = range == null ? Instant.MAX : range.to();
            again = old(shop, place);
            List<Told> told = place.words().equals(said) ? List.of() : told(now, place);
            last = stand;
            said = place.words();
            return told;
        }

        private List<Told> told(Snapshot now, MyPlace place) {
            String html =
                    LiveParts.in(locale, () -> parts.html("queue/mine", "mine", place, locale));
            return part.changed(now, html);
        }
    }

    private static boolean isHere(Ticket ticket) {
        return switch (ticket.state()) {
            case WAITING, CALLED, INSIDE -> true;
            case GONE, ABSENT -> false;
        };
    }
}
