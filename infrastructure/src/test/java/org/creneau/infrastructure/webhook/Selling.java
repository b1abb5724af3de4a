package org.creneau.infrastructure.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.OpenShop;
import org.creneau.domain.shop.PublishSchedule;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.testing.Town;
import org.creneau.infrastructure.testing.ProductInMemory;

/// A shop in memory in which things happen at noon.
final class Selling {
    private final ProductInMemory product = new ProductInMemory(() -> Town.NOON);
    private final AtomicInteger ids = new AtomicInteger();

    Selling() {
        Actor owner = Actor.staff("paul");
        accept(new OpenShop(Town.SHOP, Town.profile(Door.INSIDE)), owner);
        accept(new PublishSchedule(Town.SHOP, Town.schedule(9), LocalDate.of(2020, 12, 1)), owner);
        accept(
                new ListItem(Town.SHOP, Town.NOVEL, "Un roman", Town.NOVEL_PRICE, Town.BOOKS),
                owner);
    }

    ProductInMemory product() {
        return product;
    }

    OrderId order(String key, Actor actor) {
        var hold = new HoldId("hold-" + key.replace(' ', '-'));
        var order = new OrderId("order-" + key.replace(' ', '-'));
        var who = new SubjectId("who-" + key.replace(' ', '-'));
        accept(new HoldPlace(Town.SLOT, hold, who, HoldPlace.USUAL), actor);
        accept(
                new PlaceOrder(
                        order,
                        "KM-" + key,
                        Town.SLOT,
                        hold,
                        who,
                        List.of(new PlaceOrder.Wanted.Article(Town.NOVEL, Town.pieces(1))),
                        Town.CONTACT,
                        Town.CODE,
                        PayAt.COUNTER),
                actor);
        return order;
    }

    void accept(Command command, Actor actor) {
        var issued =
                Issued.first(
                        "command-" + ids.incrementAndGet(), command, Town.NOON, actor, Channel.API);
        assertThat(product.send(issued)).isInstanceOf(Outcome.Accepted.class);
    }
}
