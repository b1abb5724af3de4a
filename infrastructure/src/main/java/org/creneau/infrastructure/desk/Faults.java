package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.Followed.Alarm;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.withdrawal.Law;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Until when a shop has to do something about goods that came back for a fault, where the law of its country names a day.
@Component("faults")
public final class Faults {
    private final Reading reading;

    Faults(Reading reading) {
        this.reading = reading;
    }

    /// The last day on which they may be mended or replaced, as long as nobody has looked at all of them; absent where no day is
    /// named, and of what did not come back for a fault.
    public @Nullable LocalDate remedyBy(ShopId shop, ReceivedGoods goods) {
        return isFaulty(goods) && !goods.left().isEmpty()
                ? law(shop).lastDayToRemedy(goods.at()).orElse(null)
                : null;
    }

    public Alarm alarm(ShopId shop, LocalDate by) {
        return Alarm.of(reading.today(reading.shop(shop)), by);
    }

    /// The last day on which money for them may be given back: of those that came first.
    ///
    /// @param since when the shop has owed it, without a break: what came before is settled
    Optional<LocalDate> refundBy(ShopId shop, List<ReceivedGoods> came, Instant since) {
        Law law = law(shop);
        return came.stream()
                .filter(one -> isFaulty(one) && !one.at().isBefore(since))
                .flatMap(one -> law.lastDayToRefundFault(one.at()).stream())
                .min(Comparator.naturalOrder());
    }

    private static boolean isFaulty(ReceivedGoods goods) {
        return goods.motive() == Motive.DEFECT && !goods.annulled();
    }

    private Law law(ShopId shop) {
        ShopView view = reading.shop(shop);
        return Law.of(view.profile(), view.days().holidays(), view.distancing());
    }
}
