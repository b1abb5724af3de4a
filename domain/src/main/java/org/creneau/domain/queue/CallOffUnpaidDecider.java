package org.creneau.domain.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.AwaitingEvent;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedAgain;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.online.LetGo;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.shop.OnlinePayment.Offered;

/// Calls an order off that was to be paid online and was not: its place and its pieces are for anybody
/// again. Whatever money came keeps it, by whatever means, and so does a cheque that was announced: somebody
/// means to pay. Whose bank had kept the money and let go of it has not been told to pay again: she is given another
/// time to do it, each time that happens. Asked too early, or again, it does nothing.
public final class CallOffUnpaidDecider
        implements Decider<CallOffUnpaid, CallOffUnpaidDecider.Facts> {
    /// Long enough to read a letter.
    private static final Duration A_DAY = Duration.ofDays(1);

    /// Long enough to find a card, however soon the window begins.
    private static final Duration LEAST = Duration.ofMinutes(Offered.USUAL_MINUTES);

    /// @param awaited until when the order waits for its money; absent where it never did
    /// @param chances how often she was given another time
    public record Facts(
            CancelOrderDecider.Facts order,
            Optional<Instant> awaited,
            int chances,
            Online online,
            LetGo letGo,
            Entries entries) {}

    private record Waiting(
            CancelOrderDecider.Facts order, Optional<Instant> awaited, int chances) {}

    private record Time(Optional<Instant> awaited, int chances) {}

    private record Money(Online online, LetGo letGo) {}

    private record Books(Money money, Entries entries) {}

    @Override
    public Class<CallOffUnpaid> command() {
        return CallOffUnpaid.class;
    }

    @Override
    public Fold<Facts> facts(CallOffUnpaid command) {
        return new CancelOrderDecider()
                .facts(off(command))
                .and(
                        AwaitingEvent.until(command.order())
                                .and(AwaitingEvent.chances(command.order()), Time::new),
                        (order, time) -> new Waiting(order, time.awaited(), time.chances()))
                .and(books(command.order()), CallOffUnpaidDecider::facts);
    }

    private static Fold<Books> books(OrderId order) {
        return Online.of(order).and(LetGo.of(order), Money::new).and(Entries.of(order), Books::new);
    }

    private static Facts facts(Waiting waiting, Books books) {
        return new Facts(
                waiting.order(),
                waiting.awaited(),
                waiting.chances(),
                books.money().online(),
                books.money().letGo(),
                books.entries());
    }

    private static CancelOrder off(CallOffUnpaid command) {
        return new CancelOrder(command.shop(), command.order(), CancelledBy.UNPAID);
    }

    @Override
    public Decision decide(CallOffUnpaid command, Facts facts, Instant at) {
        return switch (facts.order().order().in(command.shop())) {
            case OrderState.Unknown _ -> Decision.refused(OrderRefusal.UNKNOWN_ORDER);
            case OrderState.Placed(var as) -> lapsed(command, as, facts, at);
            case OrderState.Ready(var as) -> lapsed(command, as, facts, at);
            case OrderState.NotCollected(var as) -> lapsed(command, as, facts, at);
            case OrderState.OnTheWay _, OrderState.HandedOver _ -> Decision.accepted();
            case OrderState.Cancelled _ -> Decision.accepted();
        };
    }

    private static Decision lapsed(
            CallOffUnpaid command, OrderPlaced placed, Facts facts, Instant at) {
        if (!isOver(facts, at)) {
            return Decision.accepted();
        }
        return facts.letGo().times() > facts.chances()
                ? Decision.accepted(again(placed, at))
                : CancelOrderDecider.cancelled(off(command), placed, facts.order(), at);
    }

    /// A day, or until her window begins, if that leaves her the time to pay.
    private static PaymentAwaitedAgain again(OrderPlaced placed, Instant at) {
        Instant day = at.plus(A_DAY);
        Instant window = placed.slot().start();
        Instant cut = window.isBefore(day) ? window : day;
        Instant least = at.plus(LEAST);
        return new PaymentAwaitedAgain(
                placed.shop(), placed.order(), cut.isBefore(least) ? least : cut, at);
    }

    private static boolean isOver(Facts facts, Instant at) {
        boolean means =
                facts.online().isCovered()
                        || facts.entries().kept() > 0
                        || facts.entries().promised() > 0;
        return !means && facts.awaited().filter(until -> !at.isBefore(until)).isPresent();
    }
}
