package org.creneau.domain.order;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.slot.Claim;

/// Orders things for a window in which a place is held.
///
/// Sent again with the same order id, it is the same order.
public record PlaceOrder(
        OrderId order,
        String number,
        SlotId slot,
        HoldId hold,
        SubjectId subject,
        List<Wanted> wanted,
        Contact contact,
        PersonalText code,
        PayAt payAt,
        Commitment commitment,
        Claim claim,
        Way way)
        implements Command {
    public PlaceOrder {
        wanted = List.copyOf(wanted);
        if (commitment == Commitment.NONE
                && (way instanceof Way.Deliver || payAt == PayAt.ONLINE)) {
            throw new MalformedValue("terms");
        }
        if (wanted.isEmpty()) {
            throw new MalformedValue("basket");
        }
    }

    /// To be collected.
    public PlaceOrder(
            OrderId order,
            String number,
            SlotId slot,
            HoldId hold,
            SubjectId subject,
            List<Wanted> wanted,
            Contact contact,
            PersonalText code,
            PayAt payAt,
            Commitment commitment,
            Claim claim) {
        this(
                order,
                number,
                slot,
                hold,
                subject,
                wanted,
                contact,
                code,
                payAt,
                commitment,
                claim,
                new Way.Collect());
    }

    /// To be collected, with the duty to pay, and for somebody else, so that no limit binds.
    public PlaceOrder(
            OrderId order,
            String number,
            SlotId slot,
            HoldId hold,
            SubjectId subject,
            List<? extends Wanted> wanted,
            Contact contact,
            PersonalText code,
            PayAt payAt) {
        this(
                order,
                number,
                slot,
                hold,
                subject,
                List.copyOf(wanted),
                contact,
                code,
                payAt,
                Commitment.TO_PAY,
                Claim.FOR_SOMEBODY);
    }

    /// Some pieces of one thing.
    public sealed interface Wanted {
        Quantity quantity();

        /// At the price of the catalogue.
        record Article(ItemId item, Quantity quantity) implements Wanted {}

        /// At the price that the shop named.
        ///
        /// @param price of one piece, tax included
        record InWords(
                PersonalText words, Supply supply, Quantity quantity, Money price, VatRate vat)
                implements Wanted {
            /// A million, in whatever currency.
            private static final long DEAREST = 100_000_000;

            public InWords {
                if (price.cents() < 0 || price.cents() > DEAREST) {
                    throw new MalformedValue("price");
                }
            }
        }
    }

    /// How she would like to get it.
    public sealed interface Way {
        record Collect() implements Way {}

        /// @param zone the one that she chose, whose price she saw
        record Deliver(Address to, String zone) implements Way {}
    }

    /// What its place is used for.
    public Occasion occasion() {
        return switch (way) {
            case Way.Collect _ -> Occasion.COLLECT;
            case Way.Deliver _ -> Occasion.DELIVERY_ROUND;
        };
    }

    /// How many pieces it comes to.
    public int pieces() {
        return wanted.stream().mapToInt(one -> one.quantity().pieces()).sum();
    }

    /// Of the catalogue, each named once.
    public List<ItemId> items() {
        return wanted.stream()
                .filter(Wanted.Article.class::isInstance)
                .map(one -> ((Wanted.Article) one).item())
                .distinct()
                .toList();
    }

    @Override
    public ShopId shop() {
        return slot.shop();
    }
}
