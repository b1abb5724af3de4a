package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Told;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.PersonalText;

/// What somebody has still to be told otherwise, since the letter about it did not leave: as long as it is so, and no longer than two
/// weeks.
public final class StillToTell {
    /// Whoever has not asked by then knows.
    private static final Duration ASKED_BY_THEN = Duration.ofDays(14);

    private StillToTell() {}

    /// What failed before this instant is of no use to anybody any more.
    public static Instant since(Instant now) {
        return now.minus(ASKED_BY_THEN);
    }

    public static Optional<Told.Notice> of(OrderView order, Account account, Instant now) {
        return order.told()
                .unread()
                .filter(letter -> !letter.at().isBefore(since(now)))
                .filter(_ -> order.contact().name() instanceof PersonalText.Known)
                .filter(letter -> isSo(letter, order, account, now));
    }

    private static boolean isSo(Told.Notice letter, OrderView order, Account account, Instant now) {
        return switch (letter.about()) {
            case UNPAID ->
                    order.status() == OrderView.Status.CANCELLED && account.paying().calledOff();
            case PAY_AGAIN ->
                    order.status().isOpen() && account.state() == Account.State.AWAITED_ONLINE;
            case LATE -> !account.paying().late().isTakenUp() || isAhead(order, account, now);
            case REFUND, RETURN_OFF -> true;
            case CALLED_OFF -> order.status() == OrderView.Status.CANCELLED;
            case MOVED -> order.status().isOpen() && order.slot().start().isAfter(now);
            case READY, VISIT, PAYMENT -> false;
        };
    }

    /// She has a place of which she does not know.
    private static boolean isAhead(OrderView order, Account account, Instant now) {
        return order.status().isOpen()
                && account.paying().late().isAt(order.slot())
                && order.slot().start().isAfter(now);
    }
}
