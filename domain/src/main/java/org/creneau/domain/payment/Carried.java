package org.creneau.domain.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;

/// How money came that passes from the books of one order into those of another. By law it goes back by the means that it
/// came by, however often it passed on (Code de la consommation, L221-24).
///
/// @param other the order of the other books
/// @param shares by which means it had come; what is missing to all of it came by whatever means, as far as anybody knows
/// @param home whether it passes back into the books that had lent it, and counts there as it did before
public record Carried(OrderId other, List<Share> shares, boolean home) {
    public Carried {
        shares = List.copyOf(shares);
    }

    /// From the books of what was brought back into those of what was taken for it.
    public Carried(OrderId other, List<Share> shares) {
        this(other, shares, false);
    }

    /// What came online is carried last: as long as it is in the books that it came into, it goes back by itself.
    ///
    /// @param underway what is on its way back online, in hundredths
    static List<Share> shares(Entries books, long underway, Money amount) {
        List<Share> shares = new ArrayList<>();
        long left = amount.cents();
        for (Means means : known()) {
            long here = books.by(means) - (means == Means.ONLINE ? underway : 0);
            long part = Math.min(left, here);
            if (part > 0) {
                shares.add(new Share(means, new Money(part, amount.currency())));
                left -= part;
            }
        }
        return shares;
    }

    /// As the books count it that had lent it, or into which it is back.
    List<Share> there() {
        return shares;
    }

    /// As the books count it that had it lent.
    List<Share> passedOn() {
        return shares.stream().map(Share::passedOn).toList();
    }

    /// As those books count it that it left.
    public List<Share> asLeft() {
        return home ? passedOn() : there();
    }

    private static List<Means> known() {
        return Stream.of(Means.values()).filter(means -> means != Means.EXCHANGE).toList();
    }
}
