package org.creneau.infrastructure.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.Supply;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.Keys;
import org.creneau.infrastructure.desk.Phones;
import org.jspecify.annotations.Nullable;

/// What staff say of an order that they take down.
///
/// @param channel by which the customer reached the shop: `PHONE`, `EMAIL`, `MESSAGE` or `COUNTER`
/// @param putAside whether she promises nothing; she is to pay where it is missing
/// @param waiting the wait of whoever is offered a place that she waited for: the order takes that place; absent for others
/// @param delivery where it is to be brought; absent for what is collected
/// @param phone may be missing where there is an e-mail, or at the counter
record AskedByStaff(
        @Needed @Nullable String channel,
        @Needed @Nullable String window,
        @Needed @Nullable List<@Nullable Line> lines,
        @Needed @Nullable String name,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Boolean putAside,
        DeliveryJson.@Nullable To delivery,
        @Nullable String waiting) {
    private static final Set<Channel> OF_CUSTOMERS =
            EnumSet.of(Channel.PHONE, Channel.EMAIL, Channel.MESSAGE, Channel.COUNTER);

    /// Either an article, by its id, or something in words with its price and rate of tax.
    ///
    /// @param quantity one where it is missing
    /// @param price of one piece, tax included
    record Line(
            @Nullable String item,
            @Nullable String words,
            @Nullable Price price,
            @Nullable Integer vatBasisPoints,
            @Nullable Boolean fromSupplier,
            @Nullable Integer quantity) {
        private static final int LONGEST = 200;

        Wanted wanted() {
            Quantity pieces = new Quantity(quantity == null ? 1 : quantity);
            return item == null
                    ? new Wanted.InWords(
                            PersonalText.of(checkedWords()),
                            Boolean.TRUE.equals(fromSupplier)
                                    ? Supply.FROM_SUPPLIER
                                    : Supply.IN_SHOP,
                            pieces,
                            Asked.required("price", price).money(),
                            new VatRate(Asked.required("vat", vatBasisPoints)))
                    : new Wanted.Article(new ItemId(item), pieces);
        }

        private String checkedWords() {
            String said = Asked.required("words", words).strip();
            if (said.isEmpty() || said.length() > LONGEST) {
                throw new MalformedValue("words");
            }
            return said;
        }
    }

    record Price(@Needed @Nullable Long cents, @Needed @Nullable String currency) {
        private Money money() {
            return new Money(Asked.required("price", cents), Asked.required("currency", currency));
        }
    }

    Channel through() {
        return channel(channel);
    }

    /// By which a customer reached the shop.
    static Channel channel(@Nullable String channel) {
        return OF_CUSTOMERS.stream()
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("channel"));
    }

    List<Wanted> wanted() {
        return Asked.bounded(lines).stream().map(Line::wanted).toList();
    }

    Customer customer(Phones phones, String country) {
        return new Customer(
                Asked.checkedName(name),
                phone == null ? null : phones.read(phone, country),
                email == null ? null : new EmailAddress(email));
    }

    /// The place that is offered to her, or one that is kept for nobody yet.
    HoldId hold(SlotId slot, String key) {
        return waiting == null ? Keys.hold(slot, key) : HoldId.of(new WaitId(waiting));
    }

    Commitment commitment() {
        return Asked.commitment(putAside);
    }
}
