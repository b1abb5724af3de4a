package org.creneau.infrastructure.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.infrastructure.desk.MoneyLetters.Content;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address what the shop did to her order: called it off, and why, or what she was to bring back of it, or
/// gave it another window. What
/// she does herself she sees on the next page.
@Component
final class ShopChangesMail {
    private final MoneyLetters letters;
    private final UnpaidMail unpaid;
    private final Reading reading;
    private final Say say;

    ShopChangesMail(MoneyLetters letters, UnpaidMail unpaid, Reading reading, Say say) {
        this.letters = letters;
        this.unpaid = unpaid;
        this.reading = reading;
        this.say = say;
    }

    /// Called once for each command, by the [Desk] that sent it.
    void write(List<Event> events) {
        unpaid.moved(events);
        all(OrderCancelled.class, events)
                .filter(off -> off.by() == CancelledBy.SHOP && !isVisit(off))
                .forEach(off -> calledOff(off, events));
        all(ReturnCalledOff.class, events)
                .filter(off -> off.by() == CancelledBy.SHOP)
                .forEach(off -> returnOff(off, events));
        if (all(PaymentAwaitedSooner.class, events).findAny().isEmpty()) {
            all(OrderRescheduled.class, events)
                    .filter(moved -> moved.by() == AskedBy.SHOP)
                    .forEach(this::moved);
        }
    }

    private static <E extends Event> Stream<E> all(Class<E> type, List<Event> events) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }

    /// To be called where the letter is written, in its language.
    private String why(List<Event> events) {
        return all(CancellationExplained.class, events)
                .map(CancellationExplained::words)
                .filter(PersonalText.Known.class::isInstance)
                .map(words -> say.text("letter.called-off.why", words.or("")))
                .findFirst()
                .orElse("");
    }

    /// She reads of what she was to bring back.
    private boolean isVisit(OrderCancelled off) {
        return reading.isPlaced(off.shop(), off.order())
                && isVisit(reading.order(off.shop(), off.order()));
    }

    private static boolean isVisit(OrderView order) {
        return order.isVisit() || order.isExchange();
    }

    private void returnOff(ReturnCalledOff off, List<Event> events) {
        letters.write(
                off.shop(),
                off.order(),
                new Content(
                        NoticeAbout.RETURN_OFF, "letter.return-off", _ -> List.of(why(events))));
    }

    private void calledOff(OrderCancelled off, List<Event> events) {
        letters.write(
                off.shop(),
                off.order(),
                new Content(
                        NoticeAbout.CALLED_OFF, "letter.called-off", _ -> List.of(why(events))));
    }

    private void moved(OrderRescheduled moved) {
        letters.write(
                moved.shop(),
                moved.order(),
                new Content(
                        NoticeAbout.MOVED,
                        "letter.moved",
                        theirs -> windows(moved, theirs.profile().zone())));
    }

    private List<String> windows(OrderRescheduled moved, ZoneId zone) {
        return List.of(
                say.dayAndTime(moved.to().start(), zone),
                say.dayAndTime(moved.from().start(), zone));
    }
}
