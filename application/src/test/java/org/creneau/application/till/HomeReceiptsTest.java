package org.creneau.application.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

/// A book and a mug, at ten euros each, were paid online; the book is exchanged, and what was taken for it comes back.
class HomeReceiptsTest {
    private static final OrderId SALE = new OrderId("sale");
    private static final VatRate BOOKS = new VatRate(550);
    private static final List<Event> LOG =
            List.of(
                    Brought.placed(
                            new Fulfilment.Collect(),
                            line("book", BOOKS),
                            line("mug", new VatRate(2_000))),
                    new PaymentTaken(
                            SHOP, ANNS_ORDER, id("a"), Means.ONLINE, euros(2_000), null, NOON),
                    new GoodsReturned(
                            SHOP,
                            new ReturnId("r"),
                            new Origin.OfOrder(ANNS_ORDER),
                            List.of(new ReturnLine(new ItemId("book"), new Quantity(1))),
                            Fit.FOR_SALE,
                            NOON),
                    PassedOn.out(ANNS_ORDER, id("b"), SALE, share(Means.ONLINE, 1_000)),
                    PassedOn.homeIn(ANNS_ORDER, "c", SALE, share(Means.ONLINE, 1_000)),
                    new MoneyGivenBack(
                            SHOP, ANNS_ORDER, id("d"), Means.ONLINE, euros(1_000), null, NOON));

    @Test
    void whatComesHomeIsOfTheRateThatItHadGoneBy() {
        assertThat(shares(3)).containsExactly(new VatShare(BOOKS, euros(-1_000)));
        assertThat(shares(4)).containsExactly(new VatShare(BOOKS, euros(1_000)));
        assertThat(shares(5)).containsExactly(new VatShare(BOOKS, euros(-1_000)));
    }

    private static List<VatShare> shares(int at) {
        var receipts = ReceiptsOfOrder.of(LOG.stream().map(HomeReceiptsTest::entry).toList());
        var entry = (PaymentEvent) LOG.get(at);
        return receipts.get(new Receipt(1, entry, NOON, 1, Optional.empty(), Optional.empty()))
                .shares();
    }

    private static Histories.Entry entry(Event event) {
        var recorded = new Recorded<>(1, "e", Instant.EPOCH, event, null, null, null, null);
        return new Histories.Entry(recorded, "name", 1, List.of(), "{}", "hash");
    }

    private static OrderLine line(String item, VatRate vat) {
        return new OrderLine(new ItemId(item), item, new Quantity(1), euros(1_000), vat);
    }

    private static PaymentId id(String value) {
        return new PaymentId(value);
    }

    private static Money euros(long cents) {
        return Money.euros(cents);
    }
}
