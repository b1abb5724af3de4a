package org.creneau.infrastructure.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.TillTicket;
import org.creneau.infrastructure.demonstration.Story.Booking;

/// What the till of a shop took, told after the tickets it printed.
final class Till {
    private final Story story;
    private final ShopId shop;
    private int tickets;
    private int entries;

    Till(Story story, String shop) {
        this.story = story;
        this.shop = new ShopId(shop);
    }

    PaymentId takes(String when, Booking booking, Means means, long cents) {
        return write(when, booking, new Entry.Taken(means, Money.euros(cents), ticket()));
    }

    void givesBack(String when, Booking booking, Means means, long cents) {
        write(when, booking, new Entry.GivenBack(means, Money.euros(cents), ticket()));
    }

    /// @return by which the cheque is known from now on
    PaymentId hearsOfACheque(String when, Booking booking, long cents) {
        return write(when, booking, new Entry.Announced(Money.euros(cents)));
    }

    void receivesTheCheque(
            String when, Booking booking, PaymentId cheque, long cents, LocalDate written) {
        write(when, booking, new Entry.Received(Optional.of(cheque), Money.euros(cents), written));
    }

    void banksTheCheque(String when, Booking booking, PaymentId cheque) {
        write(when, booking, new Entry.Banked(cheque));
    }

    void hearsThatItBounced(String when, Booking booking, PaymentId cheque) {
        write(when, booking, new Entry.Bounced(cheque));
    }

    /// It was typed wrong.
    void strikes(String when, Booking booking, PaymentId mistake) {
        write(when, booking, new Entry.Reversed(mistake));
    }

    private Optional<TillTicket> ticket() {
        return Optional.of(new TillTicket("%04d".formatted(400 + ++tickets)));
    }

    private PaymentId write(String when, Booking booking, Entry entry) {
        PaymentId id = new PaymentId("p" + Codes.hex("payment " + shop + " " + ++entries));
        Instant at = Story.at(when);
        story.byStaff(
                at,
                new RecordPayment(
                        shop,
                        booking.order(),
                        id,
                        entry,
                        at,
                        Optional.empty(),
                        Set.of(Doubt.BEYOND_OPEN)));
        return id;
    }
}
