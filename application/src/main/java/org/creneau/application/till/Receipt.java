package org.creneau.application.till;

import java.time.Instant;
import java.util.Optional;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.till.TillRecord;
import org.creneau.domain.till.Turnover;

/// A record of a shop's till with its number, which no other record of the shop has.
///
/// @param number its rank among the shop's records, from 1 on without a gap
/// @param entry in the books of its order; [PaymentEvent#at()] says when it happened
/// @param recorded when it was written, by which days are shown: later than it happened where it was typed afterwards
/// @param position in the log
/// @param closure number of the day's closure that it is in; absent as long as it is open
/// @param corrects number of the record that it takes back; absent where it takes nothing back, or what was taken by
///     another till
public record Receipt(
        int number,
        PaymentEvent entry,
        Instant recorded,
        long position,
        Optional<Integer> closure,
        Optional<Integer> corrects) {

    public OrderId order() {
        return entry.order();
    }

    public Instant happened() {
        return entry.at();
    }

    public Means means() {
        return moved().means();
    }

    /// Of its three amounts one is not zero.
    public Turnover turnover() {
        return moved().turnover();
    }

    private TillRecord moved() {
        return TillRecord.of(entry).orElseThrow();
    }
}
