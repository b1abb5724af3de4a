package org.creneau.application.payment.online;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Told;
import org.creneau.application.payment.Account;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NoticeAbout;
import org.jspecify.annotations.Nullable;

/// What somebody of the shop has still to tell her: since the letter about it did not leave; or since the shop called her order off or
/// moved it, and nothing says that she knows. As long as it is so, and no longer than two weeks. Pages ask here, and nowhere else.
public final class StillToTell {
    /// Whoever has not asked by then knows.
    private static final Duration ASKED_BY_THEN = Duration.ofDays(14);

    /// A letter that has not left by then was lost.
    private static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private StillToTell() {}

    /// @param failed what became of the letter; absent where none was written
    /// @param since when it failed, or was done
    public record Message(NoticeAbout about, Told.@Nullable State failed, Instant since) {}

    /// What was before this instant is of no use to anybody any more.
    public static Instant since(Instant now) {
        return now.minus(ASKED_BY_THEN);
    }

    /// @param reached whether letters can be sent to her
    public static Optional<Message> of(
            OrderView order, Account account, boolean reached, Instant now) {
        return order.contact().name() instanceof PersonalText.Known
                ? failed(order, account, now).or(() -> untold(order, reached, now))
                : Optional.empty();
    }

    private static Optional<Message> failed(OrderView order, Account account, Instant now) {
        return order.told()
                .unread()
                .filter(letter -> !letter.at().isBefore(since(now)))
                .filter(letter -> isSo(letter, order, account, now))
                .map(letter -> new Message(letter.about(), letter.state(), letter.at()));
    }

    /// Asked for as long as she may come in vain, or at another time than she has: until the window begins. What somebody was to
    /// bring back is told of by the order that it was bought with.
    private static Optional<Message> untold(OrderView order, boolean reached, Instant now) {
        return order.told()
                .untold()
                .filter(_ -> order.contact().phone() instanceof PersonalText.Known)
                .filter(_ -> !order.isVisit() && !order.isExchange())
                .filter(change -> !reached || now.isAfter(change.at().plus(UNDER_WAY)))
                .filter(change -> !change.at().isBefore(since(now)))
                .filter(change -> isSo(change.about(), order))
                .filter(_ -> order.slot().start().isAfter(now))
                .map(change -> new Message(change.about(), null, change.at()));
    }

    private static boolean isSo(NoticeAbout change, OrderView order) {
        return switch (change) {
            case CALLED_OFF -> order.status().isCalledOff();
            case MOVED -> order.status().isOpen();
            case READY, VISIT, PAYMENT, LATE, UNPAID, PAY_AGAIN, REFUND, RETURN_OFF -> false;
        };
    }

    private static boolean isSo(Told.Notice letter, OrderView order, Account account, Instant now) {
        return switch (letter.about()) {
            case UNPAID ->
                    order.status() == OrderView.Status.CANCELLED && account.paying().calledOff();
            case PAY_AGAIN ->
                    order.status().isOpen() && account.state() == Account.State.AWAITED_ONLINE;
            case LATE -> !account.paying().late().isTakenUp() || isAhead(order, account, now);
            case REFUND, RETURN_OFF -> true;
            case CALLED_OFF -> isSo(letter.about(), order);
            case MOVED -> isSo(letter.about(), order) && order.slot().start().isAfter(now);
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
