package org.creneau.application.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ServiceId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.shop.Occasion;
import org.jspecify.annotations.Nullable;

/// An order as pages show it.
///
/// @param told what else the shopper was told of it
/// @param placedThrough the channel's name
/// @param placedBy who entered it, an id; absent where the log does not say
/// @param service what it is an appointment for; absent for an order of goods
/// @param ticket the number in today's queue, while there is one
/// @param parcel absent where it is collected
/// @param changes what became of its lines since it was placed
/// @param bags into how many it is packed; absent where nobody counted
public record OrderView(
        OrderId id,
        String number,
        SlotId slot,
        Instant windowEnd,
        SubjectId subject,
        Contact contact,
        PersonalText code,
        List<OrderLine> lines,
        PayAt payAt,
        Terms terms,
        Status status,
        @Nullable Integer ticket,
        @Nullable ServiceId service,
        String placedThrough,
        @Nullable String placedBy,
        Instant placedAt,
        long position,
        Told told,
        @Nullable Parcel parcel,
        LineChanges changes,
        @Nullable Integer bags) {

    public enum Status {
        /// The shop has still to say yes.
        PLACED,
        ACCEPTED,
        IN_PREPARATION,
        READY,
        /// Nobody came while the window was open; whoever comes later is served.
        NO_SHOW,
        /// The same, though she was here: she went without it.
        LEFT_WITHOUT,
        /// It left the shop for somebody's door.
        ON_THE_WAY,
        HANDED_OVER,
        DELIVERED,
        CANCELLED,
        /// The shop looked at it and said no: it was never accepted.
        REFUSED,
        /// It was put aside, and is for anybody again: left at the counter, or its day was over.
        RELEASED;

        /// Whether somebody has called it off, before or after the shop said yes to it.
        public boolean isCalledOff() {
            return switch (this) {
                case CANCELLED, REFUSED -> true;
                case PLACED, ACCEPTED, IN_PREPARATION, READY, ON_THE_WAY -> false;
                case NO_SHOW, LEFT_WITHOUT, HANDED_OVER, DELIVERED, RELEASED -> false;
            };
        }

        /// Whether it is still to be had.
        public boolean isOpen() {
            return switch (this) {
                case PLACED, ACCEPTED, IN_PREPARATION, READY, ON_THE_WAY -> true;
                case NO_SHOW, LEFT_WITHOUT -> true;
                case HANDED_OVER, DELIVERED, CANCELLED, REFUSED, RELEASED -> false;
            };
        }

        /// Whether its window passed and it stayed where it was.
        public boolean isMissed() {
            return this == NO_SHOW || this == LEFT_WITHOUT;
        }
    }

    public boolean isToPrepare() {
        return switch (status) {
            case PLACED, ACCEPTED, IN_PREPARATION -> !isVisit();
            case READY, NO_SHOW, LEFT_WITHOUT, ON_THE_WAY -> false;
            case HANDED_OVER, DELIVERED, CANCELLED, REFUSED, RELEASED -> false;
        };
    }

    public boolean isAppointment() {
        return service != null;
    }

    /// Whether she comes for nothing but to bring something back.
    public boolean isVisit() {
        return lines.stream().allMatch(OrderLine::comesBack);
    }

    /// Whether she brings something back and tries what is kept for her instead.
    public boolean isExchange() {
        return keptUntil().isPresent() && lines.stream().anyMatch(OrderLine::comesBack);
    }

    /// Whether she comes for something that nobody prepares, hands over or is paid for.
    public boolean isAgreed() {
        return isAppointment() || isVisit();
    }

    /// What she comes for.
    public Occasion occasion() {
        if (isAppointment()) {
            return Occasion.APPOINTMENT;
        }
        return parcel == null ? Occasion.COLLECT : Occasion.DELIVERY_ROUND;
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(windowEnd);
    }

    /// Whether she should have been here by now. Nobody waits for those it is brought to.
    public boolean isLate(Instant now) {
        return parcel == null && status.isOpen() && ticket == null && isOver(now);
    }

    /// The place of a line in the order as it was placed, which it keeps.
    ///
    /// @param index among the lines that are left
    public int lineNumber(int index) {
        return changes.number(index);
    }

    /// How many pieces it comes to.
    public int pieces() {
        return lines.stream().mapToInt(line -> line.quantity().pieces()).sum();
    }

    /// Its articles, each once.
    public List<ItemId> items() {
        return lines.stream()
                .map(OrderLine::goods)
                .filter(OrderLine.Goods.Article.class::isInstance)
                .map(goods -> ((OrderLine.Goods.Article) goods).item())
                .distinct()
                .toList();
    }

    /// The first instant at which it is put aside no longer; absent where it was ordered, and where nothing
    /// is left of what was to be tried.
    public Optional<Instant> keptUntil() {
        return switch (terms) {
            case Terms.Obligation _ -> Optional.empty();
            case Terms.PutAside(var until) -> isVisit() ? Optional.empty() : Optional.of(until);
        };
    }

    /// What is owed for it, goods that came back left out of account: nothing once it is called off, nor
    /// as long as whoever has it put aside may still leave it.
    public Money due() {
        boolean owed =
                switch (status) {
                    case PLACED,
                            ACCEPTED,
                            IN_PREPARATION,
                            READY,
                            NO_SHOW,
                            LEFT_WITHOUT,
                            ON_THE_WAY ->
                            terms instanceof Terms.Obligation;
                    case HANDED_OVER, DELIVERED -> true;
                    case CANCELLED, REFUSED, RELEASED -> false;
                };
        return owed ? total() : total().times(0);
    }

    /// Of what was bought, once that is known; of everything before.
    public Money total() {
        return lines.stream().map(OrderLine::total).reduce(Money::plus).orElseThrow().plus(fee());
    }

    /// For bringing it; nothing where she fetches it.
    public Money fee() {
        return parcel == null ? lines.getFirst().price().times(0) : parcel.fee();
    }
}
