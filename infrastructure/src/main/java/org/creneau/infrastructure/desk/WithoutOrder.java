package org.creneau.infrastructure.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.domain.bringing.AnnulReturn;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.ReturnId;
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

    /// Somebody wrote it down by mistake.
    public Outcome annul(ShopId shop, ReturnId goods, Actor staff, Channel channel) {
        ReceivedGoods known =
                requests.received(shop, goods).orElseThrow(() -> new NotFound("return"));
        return desk.send(
                new AnnulReturn(
                        shop,
                        goods,
                        Optional.ofNullable(known.taken()).map(ReceivedGoods.Taken::sale),
                        Keys.exchange(shop, goods, "in"),
                        Keys.exchange(shop, goods, "annulled")),
                staff,
                channel);
    }

    /// Of the last thirty days, the latest first.
    public List<ReceivedGoods> lately(ShopId shop) {
        Instant now = desk.now();
        return requests.withoutOrder(shop, now.minus(LATELY), now.plus(LATELY));
    }
}
