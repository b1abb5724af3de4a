package org.creneau.application.order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.creneau.application.order.OrderView.Status;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// Orders of a bookshop, as its views show them.
final class Prepared {
    private Prepared() {}

    static OrderView order(String number, Status status, OrderLine... lines) {
        return order(number, status, Town.SLOT, null, null, lines);
    }

    static OrderView at(SlotId slot, String number, OrderLine... lines) {
        return order(number, Status.ACCEPTED, slot, null, null, lines);
    }

    static OrderView inBags(int bags, String number, Status status) {
        return order(number, status, Town.SLOT, bags, null, novels(1));
    }

    static OrderView appointment(String number) {
        var service = new ServiceId("conseil");
        return order(number, Status.ACCEPTED, Town.SLOT, null, service, novels(1));
    }

    private static OrderView order(
            String number,
            Status status,
            SlotId slot,
            @Nullable Integer bags,
            @Nullable ServiceId service,
            OrderLine... lines) {
        var placed = Happened.placed();
        return new OrderView(
                new OrderId("order-" + number),
                number,
                slot,
                slot.start().plus(Duration.ofMinutes(15)),
                placed.subject(),
                placed.contact(),
                placed.code(),
                List.of(lines),
                PayAt.COUNTER,
                new Terms.Obligation(),
                status,
                null,
                service,
                "WEB",
                null,
                Instant.EPOCH,
                1,
                Told.NOTHING,
                null,
                LineChanges.NONE,
                bags);
    }

    static OrderLine novels(int pieces) {
        return article("roman", "Le Vent dans les tilleuls", pieces);
    }

    static OrderLine article(String item, String label, int pieces) {
        return new OrderLine(
                new ItemId(item),
                label,
                new Quantity(pieces),
                Money.euros(1_290),
                new VatRate(550));
    }

    static OrderLine inWords(String words, Supply supply) {
        return new OrderLine(
                new OrderLine.Goods.InWords(PersonalText.of(words), supply),
                new Quantity(1),
                Money.euros(2_000),
                new VatRate(2_000));
    }
}
