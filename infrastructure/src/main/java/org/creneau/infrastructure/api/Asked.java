package org.creneau.infrastructure.api;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.HandOver.Shown;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.Ticket.Where;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.Occasion;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.Basket;
import org.jspecify.annotations.Nullable;

/// What requests bring along. Any field may be missing: what is needed is asked for by name.
final class Asked {
    private static final int LONGEST_NAME = 100;
    private static final Duration MEMORY = Duration.ofDays(366);

    private Asked() {}

    static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new MalformedValue(field);
        }
        return value;
    }

    static <T> List<T> bounded(@Nullable List<@Nullable T> lines) {
        List<@Nullable T> given = required("basket", lines);
        if (given.size() > Basket.MOST_LINES) {
            throw new MalformedValue("basket");
        }
        return given.stream().map(line -> required("basket", line)).toList();
    }

    static void bounded(String kind, String text, int longest) {
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new MalformedValue(kind);
        }
    }

    /// What is wanted of the catalogue, each article named once.
    static Basket basket(@Nullable List<@Nullable Line> lines) {
        SequencedMap<ItemId, Quantity> pieces = new LinkedHashMap<>();
        bounded(lines)
                .forEach(
                        line ->
                                pieces.merge(
                                        line.itemId(),
                                        line.pieces(),
                                        (one, more) -> new Quantity(one.pieces() + more.pieces())));
        return new Basket(pieces);
    }

    static String checkedName(@Nullable String name) {
        String given = required("name", name).strip();
        if (given.isEmpty() || given.length() > LONGEST_NAME) {
            throw new MalformedValue("name");
        }
        return given;
    }

    /// When something happened that is told now.
    ///
    /// @throws MalformedValue of kind `date` for a moment longer ago than anybody remembers
    static Instant orNow(@Nullable Instant happened, Instant now) {
        if (happened != null && happened.isBefore(now.minus(MEMORY))) {
            throw new MalformedValue("date");
        }
        return happened == null ? now : happened;
    }

    static int year(int year) {
        if (year < 1900 || year > 2999) {
            throw new MalformedValue("date");
        }
        return year;
    }

    static Commitment commitment(@Nullable Boolean putAside) {
        return Boolean.TRUE.equals(putAside) ? Commitment.NONE : Commitment.TO_PAY;
    }

    record InWindow(@Needed @Nullable String window) {
        /// @throws MalformedValue of kind `slot` for a window of another shop
        SlotId slotOf(ShopId shop) {
            return Asked.slotOf(shop, window);
        }
    }

    /// @param pieces how many are about to be ordered: one where it is absent
    /// @param instead the token of a place that is given back for this one, if it is had
    /// @param purpose to collect where it is absent
    record Hold(
            @Needed @Nullable String window,
            @Nullable Integer pieces,
            @Nullable String instead,
            @Nullable Occasion purpose) {
        Occasion occasion() {
            return switch (purpose) {
                case null -> Occasion.COLLECT;
                case COLLECT, DELIVERY_ROUND -> purpose;
                case APPOINTMENT, BRING_BACK -> throw new MalformedValue("slot");
            };
        }

        SlotId slotOf(ShopId shop) {
            return Asked.slotOf(shop, window);
        }

        int size() {
            return pieces == null ? 1 : pieces;
        }
    }

    private static SlotId slotOf(ShopId shop, @Nullable String window) {
        SlotId slot = SlotId.parse(required("slot", window));
        if (!slot.shop().equals(shop)) {
            throw new MalformedValue("slot");
        }
        return slot;
    }

    record Line(@Needed @Nullable String item, @Needed @Nullable Integer quantity) {
        private ItemId itemId() {
            return new ItemId(required("item", item));
        }

        private Quantity pieces() {
            return new Quantity(required("quantity", quantity));
        }
    }

    /// Something that comes back.
    ///
    /// @param item an article
    /// @param line or what was ordered in words, by its place in the order
    record Back(@Nullable String item, @Nullable Integer line, @Needed @Nullable Integer quantity) {
        private ReturnLine pieces() {
            return new ReturnLine(goods(), new Quantity(required("quantity", quantity)));
        }

        private ReturnLine.Goods goods() {
            return line == null
                    ? new ReturnLine.Goods.Article(new ItemId(required("item", item)))
                    : new ReturnLine.Goods.OfLine(line);
        }
    }

    static @Nullable EmailAddress address(@Nullable String email) {
        return email == null || email.isBlank() ? null : new EmailAddress(email);
    }

    /// @param putAside whether she promises nothing; she is to pay where it is missing
    /// @param delivery where it is to be brought; absent for what is collected
    /// @param email where letters go that say what changes; absent where she wants none
    record Order(
            @Needed @Nullable String hold,
            @Needed @Nullable List<@Nullable Line> lines,
            @Needed @Nullable String name,
            @Needed @Nullable String phone,
            @Nullable Boolean putAside,
            DeliveryJson.@Nullable To delivery,
            @Nullable Boolean payOnline,
            @Nullable String email) {
        @Nullable EmailAddress address() {
            return Asked.address(email);
        }

        PayAt payAt() {
            return Boolean.TRUE.equals(payOnline) ? PayAt.ONLINE : PayAt.COUNTER;
        }

        List<Wanted.Article> wanted() {
            return bounded(lines).stream()
                    .map(line -> new Wanted.Article(line.itemId(), line.pieces()))
                    .toList();
        }

        int pieces() {
            return wanted().stream().mapToInt(one -> one.quantity().pieces()).sum();
        }

        String checkedName() {
            return Asked.checkedName(name);
        }
    }

    /// @param people one where nothing is said
    /// @param children how many of them are some
    /// @param household whether they live together
    /// @param priority whether she goes before those who have none; nobody asks why
    record Arrival(
            @Nullable Integer people,
            @Nullable Integer children,
            @Nullable Boolean household,
            @Nullable Boolean priority) {
        Party party() {
            return Asked.party(people, children, household);
        }

        boolean first() {
            return Boolean.TRUE.equals(priority);
        }
    }

    /// @param code absent for a hand-over by name
    /// @param happened absent for now
    record HandOver(@Nullable String code, @Nullable Instant happened) {}

    /// What of things put aside is bought.
    ///
    /// @param bought each line at most once; empty where she leaves everything
    /// @param code absent where she says her name
    /// @param happened absent for now
    record Tried(
            @Needed @Nullable List<@Nullable Bought> bought,
            @Nullable String code,
            @Nullable Instant happened) {
        List<BoughtLine> lines() {
            return boughtLines(bought);
        }

        Shown shown() {
            return code == null ? new Shown.Name() : new Shown.Code(PersonalText.of(code));
        }
    }

    static List<BoughtLine> boughtLines(@Nullable List<@Nullable Bought> bought) {
        return bounded(bought).stream().map(Bought::boughtLine).toList();
    }

    /// @param line its number in the order, which it keeps
    record Bought(@Needed @Nullable Integer line, @Needed @Nullable Integer quantity) {
        private BoughtLine boughtLine() {
            return new BoughtLine(
                    required("line", line), new Quantity(required("quantity", quantity)));
        }
    }

    /// What comes back, or is not kept.
    static List<ReturnLine> goods(@Nullable List<@Nullable Back> lines) {
        return bounded(lines).stream().map(Back::pieces).toList();
    }

    static Fit fit(@Nullable Boolean unfit, @Nullable Boolean toInspect) {
        if (Boolean.TRUE.equals(toInspect)) {
            return Fit.TO_INSPECT;
        }
        return Boolean.TRUE.equals(unfit) ? Fit.FOR_NOTHING : Fit.FOR_SALE;
    }

    /// @param order absent where nobody knows where the goods were bought
    /// @param unfit whether nobody else will buy them; they can be sold again where it is absent
    /// @param toInspect whether somebody looks at them later
    /// @param motive why they came back; `UNSAID` where it is absent
    record Return(
            @Nullable String order,
            @Needed @Nullable List<@Nullable Back> lines,
            @Nullable Boolean unfit,
            @Nullable Boolean toInspect,
            @Nullable Motive motive,
            @Nullable Instant happened) {
        Fit fit() {
            return Asked.fit(unfit, toInspect);
        }

        Motive why() {
            return motive == null ? Motive.UNSAID : motive;
        }

        List<ReturnLine> pieces() {
            return goods(lines);
        }
    }

    /// @param reason for the shopper, in words
    record Cancellation(@Nullable String reason) {
        Optional<PersonalText> why() {
            return Optional.ofNullable(reason).map(String::strip).map(PersonalText::of);
        }
    }

    /// @param shown where the party was when the queue was read: who came and went since does not come in again
    record Entry(@Nullable Instant happened, @Nullable Where shown) {}

    record Moment(@Nullable Instant happened) {}

    /// Somebody who came in.
    record WalkIn(
            @Nullable Integer people,
            @Nullable Integer children,
            @Nullable Boolean household,
            @Nullable Instant happened) {
        Party party() {
            return Asked.party(people, children, household);
        }
    }

    /// Somebody without an order, who waits.
    record Comer(
            @Nullable Integer people,
            @Nullable Integer children,
            @Nullable Boolean household,
            @Nullable Boolean priority,
            @Nullable Instant happened) {
        Party party() {
            return Asked.party(people, children, household);
        }

        boolean first() {
            return Boolean.TRUE.equals(priority);
        }
    }

    static Party party(
            @Nullable Integer people, @Nullable Integer children, @Nullable Boolean household) {
        return new Party(
                people == null ? 1 : people,
                children == null ? 0 : children,
                Boolean.TRUE.equals(household));
    }
}
