package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.creneau.application.audit.Histories;
import org.creneau.application.customer.Subjects;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.shop.ShopView;
import org.creneau.application.waiting.WaitView;
import org.creneau.application.waiting.Waits;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;
import org.creneau.domain.waiting.AskWait;
import org.creneau.domain.waiting.LeaveWait;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.TellOffer;
import org.creneau.domain.waiting.Wished;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The way from a full window to a place in it.
@Component
public final class Waiting {
    private final Desk desk;
    private final Waits waits;
    private final Reading reading;
    private final Booking booking;
    private final Subjects subjects;
    private final Histories histories;
    private final Draws draws;

    Waiting(
            Desk desk,
            Waits waits,
            Reading reading,
            Booking booking,
            Subjects subjects,
            Histories histories,
            Draws draws) {
        this.desk = desk;
        this.waits = waits;
        this.reading = reading;
        this.booking = booking;
        this.subjects = subjects;
        this.histories = histories;
        this.draws = draws;
    }

    /// What somebody waits for, and who she is.
    ///
    /// @param windows of one shop, any of which would do
    public record Wish(List<SlotId> windows, Basket basket, Customer customer) {
        public Wish {
            windows = List.copyOf(windows);
        }

        private ShopId shop() {
            return windows.getFirst().shop();
        }

        private List<Wished> wished() {
            return basket.pieces().entrySet().stream()
                    .map(line -> new Wished(line.getKey(), line.getValue()))
                    .toList();
        }
    }

    /// How her waiting stands.
    public enum Word {
        WAITING,
        OFFERED,
        ORDERED,
        LAPSED,
        LEFT,
        OVER
    }

    /// How her waiting stands now.
    public sealed interface Standing {
        /// @param ahead how many are before her
        record InLine(int ahead) implements Standing {}

        /// @param place held for her until then
        record Offered(HeldPlace place) implements Standing {}

        /// She ordered.
        record Ordered(OrderId order) implements Standing {}

        /// The offer has run out.
        record Lapsed() implements Standing {}

        /// She left the line, or declined.
        record Left() implements Standing {}

        /// There is nothing left to wait for.
        ///
        /// @param begun whether the last of her windows has; false where it cannot be booked any more all the same
        record Over(boolean begun) implements Standing {}

        /// A word for it, for pages and programs.
        default Word word() {
            return switch (this) {
                case InLine _ -> Word.WAITING;
                case Offered _ -> Word.OFFERED;
                case Ordered _ -> Word.ORDERED;
                case Lapsed _ -> Word.LAPSED;
                case Left _ -> Word.LEFT;
                case Over _ -> Word.OVER;
            };
        }

        /// Absent where no place is held for her.
        default @Nullable HeldPlace place() {
            return this instanceof Offered(var place) ? place : null;
        }
    }

    /// @param actor whoever asks for her, herself or a partner's program
    public Outcome ask(WaitId id, Wish wish, SubjectId visitor, Actor actor, Channel channel) {
        return ask(id, wish, visitor, actor, channel, Claim.OWN);
    }

    /// Whoever calls is put on the list.
    ///
    /// @param actor of the staff
    public Outcome takeDown(WaitId id, Wish wish, SubjectId visitor, Actor actor) {
        return ask(id, wish, visitor, actor, Channel.PHONE, Claim.FOR_SOMEBODY);
    }

    private Outcome ask(
            WaitId id, Wish wish, SubjectId visitor, Actor actor, Channel channel, Claim claim) {
        var fresh = new SubjectId(draws.id());
        var command =
                new AskWait(
                        id,
                        wish.windows(),
                        wish.customer().known(subjects, wish.shop(), fresh),
                        visitor,
                        wish.wished(),
                        wish.customer().contact(),
                        claim);
        return desk.send(command, actor, channel);
    }

    /// @throws NotFound where nobody waits under this id
    public WaitView find(ShopId shop, WaitId wait) {
        return waits.find(shop, wait).orElseThrow(() -> new NotFound("wait"));
    }

    public List<WaitView> standing(ShopId shop) {
        return waits.standing(shop, desk.now());
    }

    /// Whoever waits or waited for a window of a day.
    public List<WaitView> on(ShopView shop, LocalDate day) {
        ZoneId zone = shop.profile().zone();
        return waits.about(
                shop.id(),
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /// Those whom somebody should call.
    public List<WaitView> toBeCalled(ShopId shop) {
        return standing(shop).stream()
                .filter(one -> one.isToBeCalled(desk.now()))
                .filter(one -> atAGlance(one).place() != null)
                .toList();
    }

    /// As her own page says it: also whether there is anything left to wait for.
    public Standing of(WaitView wait) {
        Standing standing = atAGlance(wait);
        return standing instanceof Standing.InLine && !canBeServed(wait)
                ? new Standing.Over(false)
                : standing;
    }

    /// The day may be closed meanwhile, the hours others, and the last order's time over.
    private boolean canBeServed(WaitView wait) {
        ShopView shop = reading.shop(wait.shop());
        Instant first = wait.windows().getFirst().start();
        LocalDate day = LocalDate.ofInstant(first, shop.profile().zone());
        return reading.days(shop, day, 1, wait.pieces()).stream()
                .flatMap(each -> each.windows().stream())
                .filter(window -> window.why() == null)
                .anyMatch(window -> wait.windows().contains(window.slot()));
    }

    /// As a list of many says it, without asking what became of her windows.
    public Standing atAGlance(WaitView wait) {
        return switch (wait.line()) {
            case IN ->
                    wait.isInLine(desk.now())
                            ? new Standing.InLine(wait.ahead())
                            : new Standing.Over(true);
            case LEFT -> new Standing.Left();
            case OFFERED -> ofOffer(wait);
        };
    }

    /// What became of the place is told by the log, under the hold.
    private Standing ofOffer(WaitView wait) {
        WaitView.Offer offer = wait.offer();
        if (offer == null) {
            return new Standing.Over(true);
        }
        HoldId hold = HoldId.of(wait.id());
        HeldPlace held = booking.asKept(new HeldPlace(offer.slot(), hold, Instant.EPOCH));
        for (Histories.Entry entry : histories.of(hold.tag())) {
            if (entry.recorded().event() instanceof PlaceTaken taken) {
                return new Standing.Ordered(taken.order());
            }
            if (entry.recorded().event() instanceof HoldReleased) {
                return new Standing.Left();
            }
        }
        return held.until().isAfter(desk.now())
                ? new Standing.Offered(held)
                : new Standing.Lapsed();
    }

    /// Leaves the line, or declines what is offered.
    ///
    /// @param offered the place that whoever leaves was shown; absent where she was shown none
    public Outcome leave(
            WaitView wait, @Nullable SlotId offered, LeftBy by, Actor actor, Channel channel) {
        return desk.send(new LeaveWait(wait.shop(), wait.id(), offered, by), actor, channel);
    }

    /// Somebody of the shop has called her, or written to her telephone.
    public Outcome called(WaitView wait, NoticeWay way, Actor actor, Channel channel) {
        return desk.send(new TellOffer(wait.shop(), wait.id(), way, null), actor, channel);
    }

    /// Her basket, as it travels in addresses.
    public static Basket basket(WaitView wait) {
        SequencedMap<ItemId, Quantity> pieces = new LinkedHashMap<>();
        wait.basket().forEach(wished -> pieces.put(wished.item(), wished.quantity()));
        return new Basket(pieces);
    }
}
