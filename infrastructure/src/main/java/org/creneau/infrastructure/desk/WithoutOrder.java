package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.springframework.stereotype.Component;

/// What came back over the counter and nobody found where it was bought: no order tells of it.
@Component("withoutOrder")
public final class WithoutOrder {
    private static final Duration LATELY = Duration.ofDays(30);

    private final ReturnRequests requests;
    private final Reading reading;
    private final Desk desk;

    WithoutOrder(ReturnRequests requests, Reading reading, Desk desk) {
        this.requests = requests;
        this.reading = reading;
        this.desk = desk;
    }

    /// Exchanged or not, the latest first.
    public List<ReceivedGoods> on(ShopId shop, LocalDate day) {
        SlotId.checkDay(day);
        ZoneId zone = reading.shop(shop).profile().zone();
        Instant from = day.atStartOfDay(zone).toInstant();
        return requests.withoutOrder(shop, from, day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// Of the last thirty days, the latest first.
    public List<ReceivedGoods> lately(ShopId shop) {
        Instant now = desk.now();
        return requests.withoutOrder(shop, now.minus(LATELY), now.plus(LATELY));
    }
}
