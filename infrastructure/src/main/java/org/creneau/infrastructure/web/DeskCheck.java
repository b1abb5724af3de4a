package org.creneau.infrastructure.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.EmailAddress;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.PhoneNumber;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.PlaceOrder.Way;
import org.creneau.infrastructure.desk.Booking;
import org.creneau.infrastructure.desk.Customer;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.desk.Phones;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TypedLine.Meant;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.web.DeskPage.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is wrong with an order as it was typed, field by field; what is asked for where nothing is.
@Component
class DeskCheck {
    private static final int LONGEST_NAME = 100;

    private final Reading reading;
    private final Phones phones;
    private final Say say;

    DeskCheck(Reading reading, Phones phones, Say say) {
        this.reading = reading;
        this.phones = phones;
        this.say = say;
    }

    /// @param wish absent where something is wrong
    record Checked(Mistakes mistakes, Booking.@Nullable Wish wish) {}

    Checked check(ShopId id, DeskForm form) {
        ShopView shop = reading.shop(id);
        List<Meant> lines = DeskPage.meant(form, reading.catalogue(id));
        Optional<PhoneNumber> phone = phone(shop, form);
        Optional<EmailAddress> email = email(form);
        Optional<SlotId> slot = slot(id, form);
        String name = form.name().strip();
        Customer customer = new Customer(name, phone.orElse(null), email.orElse(null));
        boolean reached = customer.contact().suffices(form.channel());
        Mistakes mistakes =
                new Mistakes(
                        saidIf(name.isEmpty() || name.length() > LONGEST_NAME, "malformed.name"),
                        phoneMistake(form, phone.isPresent(), reached),
                        saidIf(email.isEmpty() && !form.email().isBlank(), "malformed.email"),
                        saidIf(slot.isEmpty(), "malformed.slot"),
                        saidIf(wanted(lines).isEmpty(), "new-order.no-lines"),
                        addressMistake(form));
        boolean clear = lines.stream().noneMatch(Meant.Unclear.class::isInstance);
        return clear && mistakes.equals(Mistakes.NONE)
                ? new Checked(mistakes, wish(form, slot.orElseThrow(), customer, wanted(lines)))
                : new Checked(mistakes, null);
    }

    private @Nullable String phoneMistake(DeskForm form, boolean read, boolean reached) {
        if (!read && !form.phone().isBlank()) {
            return say.text("malformed.phone");
        }
        return saidIf(!reached, "malformed.contact");
    }

    /// The first that there is.
    private @Nullable String addressMistake(DeskForm form) {
        AddressForm to = form.to().checked(say);
        return form.delivery().isEmpty()
                ? null
                : Stream.of(
                                Optional.ofNullable(to.streetError()),
                                Optional.ofNullable(to.postalCodeError()),
                                Optional.ofNullable(to.townError()))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable String saidIf(boolean wrong, String key) {
        return wrong ? say.text(key) : null;
    }

    private static Booking.Wish wish(
            DeskForm form, SlotId slot, Customer customer, List<Wanted> wanted) {
        HeldPlace place = new HeldPlace(slot, form.hold(slot), Instant.EPOCH);
        Commitment commitment = form.aside() ? Commitment.NONE : Commitment.TO_PAY;
        return new Booking.Wish(place, wanted, customer, commitment).by(way(form));
    }

    private static Way way(DeskForm form) {
        return form.delivery().isEmpty()
                ? new Way.Collect()
                : new Way.Deliver(form.to().address().orElseThrow(), form.delivery());
    }

    static List<Wanted> wanted(List<Meant> lines) {
        List<Wanted> wanted = new ArrayList<>();
        for (Meant line : lines) {
            if (line instanceof Meant.Something(var one, _, _)) {
                wanted.add(one);
            }
        }
        return wanted;
    }

    /// Whom a call comes from, as far as what was typed is a number.
    Optional<PhoneNumber> phone(ShopView shop, DeskForm form) {
        try {
            return form.phone().isBlank()
                    ? Optional.empty()
                    : Optional.of(phones.read(form.phone(), shop.profile().country()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    private static Optional<EmailAddress> email(DeskForm form) {
        try {
            return form.email().isBlank()
                    ? Optional.empty()
                    : Optional.of(new EmailAddress(form.email()));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }

    private static Optional<SlotId> slot(ShopId shop, DeskForm form) {
        try {
            return Optional.of(SlotId.parse(form.window()))
                    .filter(slot -> slot.shop().equals(shop));
        } catch (MalformedValue _) {
            return Optional.empty();
        }
    }
}
