package org.creneau.application.waiting;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.waiting.Wished;
import org.jspecify.annotations.Nullable;

/// Somebody who waits for a place, or waited.
///
/// @param windows any of which would do, in their order
/// @param ahead how many asked before her for one of these windows and wait still
/// @param offer absent where she was offered nothing
public record WaitView(
        ShopId shop,
        WaitId id,
        List<SlotId> windows,
        SubjectId subject,
        List<Wished> basket,
        Contact contact,
        Instant askedAt,
        int ahead,
        Line line,
        @Nullable Offer offer) {
    public WaitView {
        windows = List.copyOf(windows);
        basket = List.copyOf(basket);
    }

    public enum Line {
        IN,
        /// She was offered a place.
        OFFERED,
        /// She left, or declined.
        LEFT
    }

    /// @param until as it was offered; whoever asked for more time has longer
    public record Offer(SlotId slot, Instant until, Told told) {}

    public enum Told {
        NOBODY_KNOWS,
        BY_LETTER,
        /// A letter did not leave.
        NOT_BY_LETTER,
        BY_SOMEBODY
    }

    public int pieces() {
        return basket.stream().mapToInt(wished -> wished.quantity().pieces()).sum();
    }

    /// Whether there is still something to wait for.
    public boolean isInLine(Instant now) {
        return line == Line.IN && windows.getLast().start().isAfter(now);
    }

    /// Whether somebody of the shop should call her: a place is offered, and nothing says that she knows.
    public boolean isToBeCalled(Instant now) {
        return line == Line.OFFERED
                && offer != null
                && offer.until().isAfter(now)
                && (offer.told() == Told.NOBODY_KNOWS || offer.told() == Told.NOT_BY_LETTER);
    }
}
