package org.creneau.infrastructure.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.live.Topic;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.QueueNow;
import org.creneau.infrastructure.desk.QueueNow.Snapshot;
import org.creneau.infrastructure.desk.WaitTimes;
import org.creneau.infrastructure.live.News;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is sent to pages that show a queue: the part of them that it concerns, once, and not again as long as it reads
/// the same.
@Component
class QueueNews {
    private final QueueNow queues;
    private final LiveQueue live;
    private final MyPlaces places;
    private final WaitTimes waits;
    private final LiveParts parts;

    QueueNews(QueueNow queues, LiveQueue live, MyPlaces places, WaitTimes waits, LiveParts parts) {
        this.waits = waits;
        this.queues = queues;
        this.live = live;
        this.places = places;
        this.parts = parts;
    }

    /// Numbers, counters and how many are inside, for the screen at the door.
    News board(ShopId shop, Locale locale) {
        Part part = new Part("tableau");
        return (_, heard) -> {
            Snapshot now = queues.since(shop, heard);
            return part.changed(now, now.words(locale, () -> board(now, locale)));
        };
    }

    private String board(Snapshot now, Locale locale) {
        return LiveParts.in(
                locale, () -> parts.html("queue/board-live", "page", live.board(now), locale));
    }

    /// Where somebody stands in line. Once she stands in none her page is told to ask for itself again.
    News mine(ShopId shop, OrderId order, Locale locale) {
        return new OfOne(shop, order, locale);
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
    /// @param made of [System#nanoTime]
    private record Stand(Ticket hers, int ahead, long made) {
        private static final long WHILE = Duration.ofSeconds(5).toNanos();

        /// Whether she stands where she stood, and was told so a moment ago: how long she will wait takes long to say.
        boolean isAs(@Nullable Stand before) {
            return before != null
                    && hers.equals(before.hers)
                    && ahead == before.ahead
                    && made - before.made < WHILE;
        }
    }

    private final class OfOne implements News {
        private final ShopId shop;
        private final OrderId order;
        private final Locale locale;
        private final Part part = new Part("mine");
        private @Nullable Stand last;

        OfOne(ShopId shop, OrderId order, Locale locale) {
            this.shop = shop;
            this.order = order;
            this.locale = locale;
        }

        @Override
        public List<Told> of(Set<Topic> changed, long heard) {
            Snapshot now = queues.since(shop, heard);
            return stand(now, heard)
                    .filter(stand -> !stand.isAs(last))
                    .map(
                            stand -> {
                                last = stand;
                                return part.changed(now, mine(now, stand.hers));
                            })
                    .orElse(List.of());
        }

        private Optional<Stand> stand(Snapshot now, long at) {
            return now.queue()
                    .of(order)
                    .filter(QueueNews::isHere)
                    .map(hers -> new Stand(hers, now.queue().inTurn().indexOf(hers), at));
        }

        private String mine(Snapshot now, Ticket hers) {
            return LiveParts.in(
                    locale, () -> parts.html("queue/mine", "mine", place(now, hers), locale));
        }
    }

    private MyPlace place(Snapshot now, Ticket hers) {
        return waits.sharing(
                now.shop(), now.queue(), () -> places.of(now.shop(), now.queue(), hers, false));
    }

    private static boolean isHere(Ticket ticket) {
        return switch (ticket.state()) {
            case WAITING, CALLED, INSIDE -> true;
            case GONE, ABSENT -> false;
        };
    }
}
