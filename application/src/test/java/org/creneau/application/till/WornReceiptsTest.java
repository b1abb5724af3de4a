package org.creneau.application.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.NOON;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.till.ReceiptsOfOrder.Then;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
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
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// A book and a mug at ten euros each; the mug comes back chipped.
class WornReceiptsTest {
    private static final VatRate BOOKS = new VatRate(550);
    private static final VatRate USUAL = new VatRate(2_000);
    private static final OrderLine BOOK = line("book", BOOKS);
    private static final OrderLine MUG = line("mug", USUAL);
    private static final OrderPlaced ORDER = Brought.placed(new Fulfilment.Collect(), BOOK, MUG);
    private static final ReturnLine BACK = new ReturnLine(new ItemId("mug"), new Quantity(1));
    private static final PersonalText WHY = PersonalText.of("ébréchée");
    private static final WithdrawalId SAID = new WithdrawalId("w1");

    /// The sale stays for what it lost, at the rate at which it was sold.
    @Test
    void forWhatItLostTheSaleStaysAtItsRate() {
        Then then = last(lost(400), getsBack("b", 600));
        assertThat(then.gone().lines()).containsExactly(MUG);
        assertThat(then.sold().lines()).containsExactly(BOOK);
        assertThat(then.sold().lost()).containsExactly(new Sold.Lost(MUG, Money.euros(400), WHY));
        assertThat(then.sold().total()).contains(Money.euros(1_400));
        assertThat(then.shares()).containsExactly(new VatShare(USUAL, Money.euros(-600)));
    }

    @Test
    void aMistakeIsSoldNoMore() {
        Then then = last(lost(400), getsBack("b", 600), struck(), getsBack("c", 400));
        assertThat(then.sold().lost()).isEmpty();
        assertThat(then.shares()).containsExactly(new VatShare(USUAL, Money.euros(-400)));
    }

    @Test
    void noMoreStaysSoldThanItCost() {
        assertThat(last(lost(4_000), getsBack("b", 1)).sold().lost())
                .extracting(Sold.Lost::amount)
                .containsExactly(Money.euros(1_000));
    }

    private static Then last(Event... later) {
        List<Event> log =
                Stream.concat(Stream.of(ORDER, pays(), withdraws(), brings()), Stream.of(later))
                        .toList();
        var receipt =
                new Receipt(
                        1,
                        (PaymentEvent) log.getLast(),
                        NOON,
                        1,
                        Optional.empty(),
                        Optional.empty());
        return ReceiptsOfOrder.of(log.stream().map(WornReceiptsTest::entry).toList()).get(receipt);
    }

    private static Histories.Entry entry(Event event) {
        var recorded = new Recorded<>(1, "e", Instant.EPOCH, event, null, null, null, null);
        return new Histories.Entry(recorded, "name", 1, List.of(), "{}", "hash");
    }

    private static OrderLine line(String item, VatRate vat) {
        return new OrderLine(new ItemId(item), item, new Quantity(1), Money.euros(1_000), vat);
    }

    private static Event pays() {
        return new PaymentTaken(
                Town.SHOP,
                Town.ANNS_ORDER,
                new PaymentId("a"),
                Means.CARD,
                Money.euros(2_000),
                null,
                NOON);
    }

    private static Event withdraws() {
        return new WithdrawalDeclared(
                Town.SHOP,
                Town.ANNS_ORDER,
                Town.ANN,
                SAID,
                List.of(BACK),
                null,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                NOON);
    }

    private static Event brings() {
        return new GoodsReturned(
                Town.SHOP,
                new ReturnId("r"),
                new Origin.OfOrder(Town.ANNS_ORDER),
                List.of(BACK),
                Fit.FOR_NOTHING,
                NOON);
    }

    private static Event lost(long cents) {
        return new ValueDiminished(
                Town.SHOP,
                Town.ANNS_ORDER,
                Town.ANN,
                SAID,
                new MovementId("worn"),
                BACK,
                Money.euros(cents),
                WHY,
                NOON);
    }

    private static Event struck() {
        return new DiminutionStruck(
                Town.SHOP, Town.ANNS_ORDER, Town.ANN, SAID, new MovementId("worn"), NOON);
    }

    private static Event getsBack(String id, long cents) {
        return new MoneyGivenBack(
                Town.SHOP,
                Town.ANNS_ORDER,
                new PaymentId(id),
                Means.CARD,
                Money.euros(cents),
                null,
                NOON);
    }
}
