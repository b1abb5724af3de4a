package org.creneau.infrastructure.serialization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.decisions.EventNames.Named;
import tools.jackson.databind.node.ObjectNode;

/// Brings stored JSON of old revisions to today's shape, one revision at a time. An upgrade never looks
/// inside sealed texts, leaves them in the field they were sealed for, and never changes what is stored.
final class Upgrades {

    static final Upgrades ALL =
            new Upgrades(
                    List.of(
                            new Upgrade("shop.schedule-published", 1, OldSchedules::published),
                            new Upgrade("shop.schedule-published", 2, OldSchedules::withoutEffort),
                            new Upgrade("shop.distancing-chosen", 1, Upgrades::ofNoTradeOrPlace),
                            new Upgrade("shop.holidays-chosen", 1, Upgrades::ofNoPlace),
                            new Upgrade("slot.place-held", 1, Upgrades::ofAnySize),
                            new Upgrade("slot.place-taken", 1, Upgrades::ofOnePoint),
                            new Upgrade("catalogue.item-listed", 1, OldArticles::listed),
                            new Upgrade("queue.arrived", 1, OldQueues::arrived),
                            new Upgrade("queue.called", 1, OldQueues::called),
                            new Upgrade("queue.called", 2, OldQueues::unweighed),
                            new Upgrade("queue.walked-in", 1, OldQueues::together),
                            new Upgrade("order.placed", 1, OldOrders::placed),
                            new Upgrade("order.placed", 2, OldOrders::toCollect),
                            new Upgrade("order.cancelled", 1, Upgrades::ofNobodyKnown),
                            new Upgrade("order.not-collected", 1, OldOrders::ofNobodySeen),
                            new Upgrade("order.notice-sent", 1, Upgrades::ofWhatever),
                            new Upgrade("payment.taken", 1, Upgrades::fromWherever),
                            new Upgrade("payment.taken", 2, Upgrades::neverHome),
                            new Upgrade("payment.given-back", 1, Upgrades::agreedToNothing),
                            new Upgrade("payment.given-back", 2, Upgrades::fromWherever),
                            new Upgrade("payment.given-back", 3, Upgrades::neverHome),
                            new Upgrade("payment.reversed", 1, Upgrades::ofAllOfIt),
                            new Upgrade("slot.hold-released", 1, Upgrades::ofNobodyKnown),
                            new Upgrade("returns.goods-returned", 1, OldOrders::returned),
                            new Upgrade("returns.goods-returned", 2, OldOrders::forNoReason),
                            new Upgrade("returns.goods-exchanged", 1, Upgrades::ofNoOrder),
                            new Upgrade("returns.goods-exchanged", 2, Upgrades::nothingBeyond),
                            new Upgrade("returns.annulled", 1, Upgrades::ofNothingKnown)));

    /// Whose it was had not been kept.
    private static ObjectNode ofNobodyKnown(ObjectNode json) {
        return json.putNull("subject");
    }

    /// What she took belonged to no order.
    private static ObjectNode ofNoOrder(ObjectNode json) {
        return json.putNull("sale");
    }

    /// What passed from books to books did not say how it had come.
    private static ObjectNode fromWherever(ObjectNode json) {
        return json.putNull("carried");
    }

    /// What had passed from books to books never passed back.
    private static ObjectNode neverHome(ObjectNode json) {
        if (json.get("carried") instanceof ObjectNode carried) {
            carried.put("home", false);
        }
        return json;
    }

    /// What was to be given back besides was not said.
    private static ObjectNode nothingBeyond(ObjectNode json) {
        return json.putNull("beyond");
    }

    /// It was of no order, and no books asked how many pieces it had been.
    private static ObjectNode ofNothingKnown(ObjectNode json) {
        json.putNull("order").putArray("lines");
        return json;
    }

    /// Nobody was asked whether another means would do.
    private static ObjectNode agreedToNothing(ObjectNode json) {
        return json.put("agreed", false);
    }

    /// A cheque was struck out as a whole.
    private static ObjectNode ofAllOfIt(ObjectNode json) {
        return json.putNull("cheque");
    }

    /// What she was told was not kept.
    private static ObjectNode ofWhatever(ObjectNode json) {
        return json.putNull("about");
    }

    /// Texts did not yet tell trades and places apart.
    private static ObjectNode ofNoTradeOrPlace(ObjectNode json) {
        ((ObjectNode) json.get("distancing")).putNull("activity").putNull("commune");
        return json;
    }

    /// A shop that kept no holidays could not say where it is.
    private static ObjectNode ofNoPlace(ObjectNode json) {
        ObjectNode holidays = (ObjectNode) json.get("holidays");
        if (!holidays.has("commune")) {
            holidays.putNull("commune");
        }
        return json;
    }

    /// A place was held for whatever order came.
    private static ObjectNode ofAnySize(ObjectNode json) {
        return ofOnePoint(json).putNull("pieces");
    }

    /// Every order was as good as another.
    private static ObjectNode ofOnePoint(ObjectNode json) {
        return json.put("effort", 1);
    }

    /// @param name of today, also for what was stored under an old one
    /// @param from the revision it understands; it answers with the next one
    record Upgrade(String name, int from, UnaryOperator<ObjectNode> change) {
        Step step() {
            return new Step(name, from);
        }
    }

    record Step(String name, int from) {}

    private final Map<Step, Upgrade> steps = new HashMap<>();

    Upgrades(List<Upgrade> all) {
        for (Upgrade upgrade : all) {
            if (steps.put(upgrade.step(), upgrade) != null) {
                throw new IllegalArgumentException("Two upgrades for " + upgrade.step());
            }
        }
    }

    /// @throws IllegalArgumentException when the event is newer than this program, or an upgrade is
    ///     missing
    ObjectNode upgraded(ObjectNode json, int revision, Named today) {
        if (revision > today.revision()) {
            throw new IllegalArgumentException(
                    "newer than this program, which knows %s up to revision %d"
                            .formatted(today.name(), today.revision()));
        }
        ObjectNode current = json;
        for (int at = revision; at < today.revision(); at++) {
            current = step(today.name(), at).change().apply(current);
        }
        return current;
    }

    /// Whether there is a way from this revision to today's.
    boolean reach(int revision, Named today) {
        return revision <= today.revision()
                && IntStream.range(revision, today.revision())
                        .allMatch(from -> steps.containsKey(new Step(today.name(), from)));
    }

    Stream<Step> steps() {
        return steps.keySet().stream();
    }

    private Upgrade step(String name, int revision) {
        Upgrade step = steps.get(new Step(name, revision));
        if (step == null) {
            throw new IllegalArgumentException(
                    "revision %d of %s is not known here".formatted(revision, name));
        }
        return step;
    }
}
