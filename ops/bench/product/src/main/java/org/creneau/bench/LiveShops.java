package org.creneau.bench;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.queue.Arrive;
import org.creneau.domain.queue.CallNext;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.queue.RecordDeparture;
import org.creneau.domain.queue.RecordWalkIn;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.domain.shop.Window;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Links;

/// Shops with a line in front of each, and what happens there. What is asked of them is asked on a node that has no pages.
final class LiveShops {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /// People come in by as many at a time, and leave so, one after the other: each change is seen.
    private static final int GROUP = 10;

    private final Product product;
    private final Links links;
    private final LocalDate today = LocalDate.now(PARIS);
    private final List<Line> lines;

    LiveShops(Product product, Keys keys, int shops) {
        this.product = product;
        this.links = new Links(keys);
        this.lines = IntStream.range(0, shops).mapToObj(Line::new).toList();
    }

    /// Something that has happened.
    ///
    /// @param at when its command was answered
    /// @param called whether everybody who waits has moved up by it
    record Change(ShopId shop, long position, Instant at, boolean called) {}

    List<String> shops() {
        return lines.stream().map(line -> line.shop.value()).toList();
    }

    /// Opens the shops.
    ///
    /// @return what the links to the orders of those who have come are made of, one after the other of each shop
    List<String> opened(int waiting) {
        lines.forEach(Line::open);
        List<String> tokens = new ArrayList<>();
        for (int one = 0; one < waiting; one++) {
            tokens.add(lines.get(one % lines.size()).comes());
        }
        return tokens;
    }

    Change next(int shop, boolean call) {
        return call ? lines.get(shop).calls() : lines.get(shop).moves();
    }

    private final class Line {
        private final ShopId shop;
        private final QueueId queue;
        private final Schedule schedule;
        private final SlotId slot;
        private final Deque<Integer> inside = new ArrayDeque<>();
        private boolean filling = true;

        Line(int number) {
            shop = new ShopId("file-" + number);
            queue = new QueueId(shop, today);
            Map<DayOfWeek, List<Opening>> week = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : DayOfWeek.values()) {
                week.put(day, List.of(new Opening(LocalTime.of(0, 0), LocalTime.of(23, 45))));
            }
            schedule =
                    new Schedule(
                            Schedule.COLLECT,
                            week,
                            Duration.ofMinutes(15),
                            Town.PLACES,
                            Duration.ZERO,
                            2);
            Instant last =
                    schedule.windowsOn(today, PARIS).stream()
                            .map(Window::start)
                            .reduce((_, later) -> later)
                            .orElseThrow();
            slot = new SlotId(shop, schedule.name(), last);
        }

        void open() {
            Profile profile =
                    new Profile(shop.value(), "librairie", "1 rue Unité", "FR", PARIS, Door.INSIDE);
            product.accepted(new OpenShop(shop, profile));
            product.accepted(new PublishSchedule(shop, schedule, today));
            product.accepted(
                    new ListItem(
                            shop, Town.ARTICLE, "Un roman", Money.euros(1990), new VatRate(550)));
        }

        /// Somebody with an order, who has a number from then on.
        String comes() {
            String hold = Product.random();
            String subject = Product.random();
            product.held(slot, hold, subject);
            var placing = Product.placing(slot, hold, subject);
            product.accepted(placing);
            product.accepted(new Arrive(queue, placing.order(), 1, Instant.now()));
            String meaning = shop + "/" + placing.order();
            return links.token(
                    Links.ORDER,
                    Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(meaning.getBytes(StandardCharsets.UTF_8)));
        }

        Change moves() {
            filling = inside.isEmpty() || (filling && inside.size() < GROUP);
            return filling ? comesIn() : leaves();
        }

        private Change comesIn() {
            Outcome.Accepted done =
                    product.accepted(new RecordWalkIn(queue, Product.random(), 1, Instant.now()));
            QueueEvent.WalkedIn walkedIn = (QueueEvent.WalkedIn) done.events().getFirst();
            inside.add(walkedIn.ticket());
            return changed(done, false);
        }

        private Change leaves() {
            return changed(
                    product.accepted(new RecordDeparture(queue, inside.remove(), Instant.now())),
                    false);
        }

        Change calls() {
            return changed(product.accepted(new CallNext(queue)), true);
        }

        private Change changed(Outcome.Accepted done, boolean called) {
            return new Change(shop, done.position(), Instant.now(), called);
        }
    }
}
