package org.creneau.domain.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.shop.Schedule;

/// The shop of the samples, which no other test is about.
final class OtherShop {
    static final ShopId ID = Town.OTHER_SHOP;
    static final LocalDate DAY = LocalDate.of(2020, 12, 5);
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final QueueId QUEUE = new QueueId(ID, DAY);
    static final SlotId SLOT =
            new SlotId(ID, Schedule.COLLECT, Instant.parse("2020-12-05T14:00:00Z"));
    static final SlotId LATER =
            new SlotId(ID, Schedule.COLLECT, Instant.parse("2020-12-05T14:30:00Z"));
    static final SubjectId SUBJECT = new SubjectId("subject-zoe");
    static final HoldId HOLD = new HoldId("hold-1");
    static final OrderId ORDER = new OrderId("order-1");
    static final OrderId SECOND_ORDER = new OrderId("order-2");
    static final OrderId THIRD_ORDER = new OrderId("order-3");
    static final ItemId BOOT = new ItemId("boot-38");

    private OtherShop() {}

    static Instant at(String time) {
        return Instant.parse("2020-12-05T" + time + ":00.123456Z");
    }
}
