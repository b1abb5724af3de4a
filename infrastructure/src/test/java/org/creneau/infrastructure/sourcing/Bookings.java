package org.creneau.infrastructure.sourcing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.eventstore.ChainVerifier;
import org.creneau.infrastructure.eventstore.StoredEvent;

/// People who book without pause, each at a window of the afternoon, and keep account of what they were
/// told.
final class Bookings implements AutoCloseable {
    static final int PEOPLE = 4;
    static final int PLACES = 100_000;

    private static final String ORDER = "order:order-";

    private final Shopfront shop;
    private final Consumer<String> told;
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    final Set<String> bugs = ConcurrentHashMap.newKeySet();
    final AtomicInteger unavailable = new AtomicInteger();

    /// @param told hears of every order at the moment it is acknowledged
    Bookings(Shopfront shop, Consumer<String> told) {
        this.shop = shop;
        this.told = told;
    }

    void begin() {
        for (int person = 0; person < PEOPLE; person++) {
            String name = "p" + person;
            threads.execute(() -> book(name));
        }
    }

    /// Where this order belongs: `p3-17` is at the window of person 3.
    static SlotId slot(String who) {
        int person = Integer.parseInt(who.substring(1, who.indexOf('-')));
        return new SlotId(
                Town.SHOP, Town.SLOT.schedule(), Town.SLOT.start().plusSeconds(900L * person));
    }

    private void book(String name) {
        for (int i = 0; open.get(); i++) {
            String who = name + "-" + i;
            try {
                shop.hold(slot(who), who);
                note(who, shop.order(slot(who), who));
            } catch (TemporarilyUnavailable _) {
                unavailable.incrementAndGet();
                unanswered.add(who);
            } catch (RuntimeException e) {
                bugs.add(e.toString());
            }
        }
    }

    private void note(String who, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            acknowledged.add(who);
            told.accept(who);
        } else {
            bugs.add(who + ": " + outcome);
        }
    }

    @Override
    public void close() {
        stop();
    }

    /// Ends when everybody has had her last answer.
    void stop() {
        open.set(false);
        threads.close();
    }

    /// Every acknowledged order is in the log once, none is there twice, and nothing was tampered with.
    static void check(List<StoredEvent> log, Set<String> acknowledged) {
        Map<String, Long> orders =
                log.stream()
                        .filter(event -> event.name().equals("order.placed"))
                        .flatMap(event -> event.tags().stream())
                        .filter(tag -> tag.startsWith(ORDER))
                        .map(tag -> tag.substring(ORDER.length()))
                        .collect(Collectors.groupingBy(who -> who, Collectors.counting()));
        assertThat(orders.keySet()).containsAll(acknowledged);
        assertThat(orders.values()).allMatch(times -> times == 1);
        assertThat(ChainVerifier.verifyLog(log.stream()))
                .isInstanceOf(ChainVerifier.Verdict.Intact.class);
    }
}
