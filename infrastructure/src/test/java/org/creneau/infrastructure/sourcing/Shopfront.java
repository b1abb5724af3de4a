package org.creneau.infrastructure.sourcing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.eventstore.StoredEvent;
import org.creneau.infrastructure.serialization.EventCodec;
import org.creneau.infrastructure.vault.Keys;
import org.creneau.infrastructure.vault.Vault;

/// A bookshop that takes commands on a database of its own, at a fixed time.
final class Shopfront implements AutoCloseable {
    static final Actor SOMEBODY = Actor.system("test");
    private static final Keys KEYS = Keys.of("YSBtYXN0ZXIga2V5IG9mIHRoaXJ0eS10d28gYnl0ZXM=");

    final EventSourcing sourcing;
    final MeterRegistry meters = new SimpleMeterRegistry();

    Shopfront(DataSource database) {
        this(database, InstantSource.fixed(Town.NOON));
    }

    Shopfront(DataSource database, InstantSource clock) {
        sourcing =
                new EventSourcing(
                        database, new EventCodec(new Vault(database, KEYS)), clock, meters);
        sourcing.start();
    }

    /// Parts of questions answered so far.
    ///
    /// @param from where the answers came from
    double facts(String from) {
        return meters.get("creneau.facts").tag("from", from).counter().count();
    }

    /// Opens the shop, with this many places in every window and a novel for sale.
    void open(int places) {
        send("open", new OpenShop(Town.SHOP, Town.profile(Door.INSIDE)));
        send(
                "publish",
                new PublishSchedule(Town.SHOP, Town.schedule(places), LocalDate.of(2020, 12, 1)));
        send("list", new ListItem(Town.SHOP, Town.NOVEL, "Un roman", Town.NOVEL_PRICE, Town.BOOKS));
    }

    Outcome send(String id, Command command) {
        return send(id, command, Town.NOON);
    }

    Outcome send(String id, Command command, Instant at) {
        return sourcing.commands().send(Issued.first(id, command, at, SOMEBODY, Channel.WEB));
    }

    Outcome hold(SlotId slot, String who) {
        return send(
                "hold-by-" + who,
                new HoldPlace(slot, hold(who), new SubjectId(who), Duration.ofMinutes(10)));
    }

    Outcome holdForHerself(SlotId slot, String who) {
        String id = who + "-" + slot.start().getEpochSecond();
        return send(
                "hold-by-" + id,
                new HoldPlace(
                        slot, hold(id), new SubjectId(who), Duration.ofMinutes(10), Claim.OWN));
    }

    Outcome order(SlotId slot, String who) {
        return send("order-by-" + who, placing(slot, who));
    }

    static PlaceOrder placing(SlotId slot, String who) {
        return new PlaceOrder(
                new OrderId("order-" + who),
                "KM-10000",
                slot,
                hold(who),
                new SubjectId(who),
                List.of(new PlaceOrder.Wanted.Article(Town.NOVEL, new Quantity(1))),
                Town.CONTACT,
                Town.CODE,
                PayAt.COUNTER);
    }

    static HoldId hold(String who) {
        return new HoldId("hold-" + who);
    }

    List<StoredEvent> log() {
        return sourcing.storedEvents().from(1).toList();
    }

    long count(String name) {
        return log().stream().filter(event -> event.name().equals(name)).count();
    }

    @Override
    public void close() {
        sourcing.close();
    }
}
