package org.creneau.application.till;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.creneau.application.audit.Histories;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.till.Counted;
import org.creneau.domain.till.TillRecord;

/// What the receipts of an order say of what it sold, and of the tax in them.
///
/// A payment is of an order as a whole, and seldom of all of it at once. So after each entry what came in of the order so far is
/// split over the rates of what it sells then, in proportion; the entry itself is what was added to each rate by that. Money that is given
/// back for something falls to the rate of that thing, and of what was paid twice for as it had been split. What takes back another
/// entry takes back the parts of that one, as does money that passed on to another order and is back, and what moves no money waits for the
/// next that does.
///
/// Entries of other tills count too: the deposit may have been theirs, and the rest ours.
public final class ReceiptsOfOrder {
    private final OrderThen order = new OrderThen();
    private final Map<PaymentId, ByRate> standing = new HashMap<>();
    private final Map<PaymentId, Then> entries = new HashMap<>();
    private final Map<OrderId, ByRate> lent = new HashMap<>();
    private ByRate soFar = ByRate.NOTHING;
    private ByRate asOrdered = ByRate.NOTHING;
    private NavigableMap<Integer, OrderLine> hers = new TreeMap<>();
    private Optional<Sold.Way> way = Optional.empty();

    private ReceiptsOfOrder() {}

    /// @param sold what is hers when it was written; nothing as long as it is only put aside, though a deposit is split over it
    /// @param gone what had been hers at the entry before, and is not any more
    /// @param shares its amount by rate of tax; empty where nothing had a price
    public record Then(Sold sold, Sold gone, List<VatShare> shares) {
        public static final Then UNKNOWN = new Then(Sold.NOTHING, Sold.NOTHING, List.of());

        public Then {
            shares = List.copyOf(shares);
        }
    }

    /// @param history of the order, oldest first
    public static ReceiptsOfOrder of(List<Histories.Entry> history) {
        ReceiptsOfOrder all = new ReceiptsOfOrder();
        history.forEach(entry -> all.see(entry.recorded().event()));
        return all;
    }

    public Then get(Receipt receipt) {
        return entries.getOrDefault(receipt.entry().payment(), Then.UNKNOWN);
    }

    private void see(Event event) {
        order.see(event);
        if (event instanceof OrderPlaced) {
            asOrdered = sold().byRate();
        } else if (event instanceof PaymentEvent entry) {
            TillRecord.of(entry).ifPresent(record -> see(entry, record));
        }
    }

    private Sold sold() {
        return new Sold(List.copyOf(order.hers().values()), order.way(), order.lost());
    }

    private void see(PaymentEvent entry, TillRecord record) {
        Sold gone = gone();
        Sold sold = sold();
        Sold shown = order.isAside() ? Sold.NOTHING : sold;
        hers = order.isAside() ? Collections.emptyNavigableMap() : order.hers();
        way = shown.way();
        ByRate parts = parts(entry, record.turnover().net().cents(), sold.byRate());
        soFar = soFar.plus(parts);
        passedTo(entry).ifPresent(other -> lent.put(other, parts.negated()));
        List<VatShare> shares = VatShare.of(parts, entry.amount().currency());
        entries.put(entry.payment(), new Then(shown, gone, shares));
    }

    private ByRate parts(PaymentEvent entry, long cents, ByRate sold) {
        ByRate parts =
                switch (entry) {
                    case ChequeBounced back -> standing.remove(back.cheque());
                    case PaymentReversed off -> standing.remove(off.about());
                    default -> null;
                };
        if (parts != null) {
            Counted.again(entry).ifPresent(id -> standing.put(id, parts.negated()));
            return parts.negated();
        }
        ByRate fresh =
                home(entry)
                        .map(went -> went.inProportion(cents))
                        .orElseGet(() -> target(soFar.total() + cents, sold).minus(soFar));
        standing.put(
                entry instanceof ChequeBanked banked ? banked.cheque() : entry.payment(), fresh);
        return fresh;
    }

    private static Optional<OrderId> passedTo(PaymentEvent entry) {
        return entry instanceof MoneyGivenBack out && out.carried() != null && !out.carried().home()
                ? Optional.of(out.carried().other())
                : Optional.empty();
    }

    /// As it had passed on.
    private Optional<ByRate> home(PaymentEvent entry) {
        return entry instanceof PaymentTaken in && in.carried() != null && in.carried().home()
                ? Optional.ofNullable(lent.get(in.carried().other())).filter(ByRate::isWeight)
                : Optional.empty();
    }

    /// Where nothing is hers any more, what is left of her money is split as it was before, or as she had ordered.
    private ByRate target(long total, ByRate sold) {
        ByRate weight = sold.isWeight() ? sold : soFar.isWeight() ? soFar : asOrdered;
        return weight.isWeight() ? weight.inProportion(total) : ByRate.NOTHING;
    }

    private Sold gone() {
        NavigableMap<Integer, OrderLine> now = order.hers();
        List<OrderLine> gone = new ArrayList<>();
        hers.forEach(
                (number, line) -> {
                    OrderLine left = now.get(number);
                    int pieces = line.quantity().pieces();
                    int fewer = pieces - (left == null ? 0 : left.quantity().pieces());
                    if (fewer > 0) {
                        gone.add(line.with(new Quantity(fewer)));
                    }
                });
        return new Sold(gone, order.way().isPresent() ? Optional.empty() : way);
    }
}
