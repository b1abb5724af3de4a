package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.payment.online.UnpaidLetters;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.infrastructure.desk.MoneyLetters.Content;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address that her order was called off, since it was not paid in time, or that she has
/// another chance to pay it, or less time since the shop has moved it. Those without one see it on the page of the order.
@Component
public final class UnpaidMail implements UnpaidLetters {
    private final MoneyLetters letters;
    private final Say say;

    UnpaidMail(MoneyLetters letters, Say say) {
        this.letters = letters;
        this.say = say;
    }

    @Override
    public void calledOff(ShopId shop, OrderId order) {
        letters.write(
                shop, order, new Content(NoticeAbout.UNPAID, "letter.unpaid", _ -> List.of()));
    }

    @Override
    public void anotherChance(ShopId shop, OrderId order, Instant until) {
        letters.write(
                shop,
                order,
                new Content(
                        NoticeAbout.PAY_AGAIN,
                        "letter.pay-again",
                        theirs -> List.of(say.dayAndTime(until, theirs.profile().zone()))));
    }

    /// Her order waits less long since the shop has moved it. Whoever moves it herself sees that on the next page.
    void moved(List<Event> events) {
        all(OrderRescheduled.class, events)
                .filter(moved -> moved.by() == AskedBy.SHOP)
                .forEach(
                        moved ->
                                all(PaymentAwaitedSooner.class, events)
                                        .forEach(waits -> sooner(moved, waits)));
    }

    private static <E extends Event> Stream<E> all(Class<E> type, List<Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    private void sooner(OrderRescheduled moved, PaymentAwaitedSooner waits) {
        letters.write(
                waits.shop(),
                waits.order(),
                new Content(
                        NoticeAbout.PAY_AGAIN,
                        "letter.pay-sooner",
                        theirs -> sooner(moved, waits, theirs.profile().zone())));
    }

    private List<String> sooner(OrderRescheduled moved, PaymentAwaitedSooner waits, ZoneId zone) {
        return List.of(
                say.dayAndTime(moved.to().start(), zone), say.dayAndTime(waits.until(), zone));
    }
}
