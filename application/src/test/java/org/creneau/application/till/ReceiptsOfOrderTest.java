package org.creneau.application.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.AtTheTill.banked;
import static org.creneau.domain.testing.AtTheTill.bounced;
import static org.creneau.domain.testing.AtTheTill.givenBack;
import static org.creneau.domain.testing.AtTheTill.notRefused;
import static org.creneau.domain.testing.AtTheTill.reversed;
import static org.creneau.domain.testing.AtTheTill.taken;
import static org.creneau.domain.testing.Town.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.application.audit.Histories;
import org.creneau.application.decisions.Recorded;
import org.creneau.application.till.ReceiptsOfOrder.Then;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Fulfilment;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// Two books at ten euros and a mug at ten.
class ReceiptsOfOrderTest {
    private static final VatRate BOOKS = new VatRate(550);
    private static final VatRate USUAL = new VatRate(2_000);
    private static final OrderLine BOOK = line("book", 2, BOOKS);
    private static final OrderLine MUG = line("mug", 1, USUAL);
    private static final OrderPlaced ORDER = Brought.placed(new Fulfilment.Collect(), BOOK, MUG);
    private static final OrderPlaced TO_HER =
            Brought.placed(
                    new Fulfilment.Deliver(
                            Brought.HOME,
                            Brought.VILLAGE.name(),
                            Brought.VILLAGE.by(),
                            Money.euros(400),
                            USUAL),
                    BOOK);

    private final List<Event> log = new ArrayList<>();

    @Test
    void aDepositAndTheRestAreSplitOverWhatIsOrdered() {
        happened(ORDER, pays("a", 1_500), pays("b", 1_500));
        assertThat(shares(1)).containsExactly(share(BOOKS, 1_000), share(USUAL, 500));
        assertThat(shares(2)).containsExactly(share(BOOKS, 1_000), share(USUAL, 500));
        assertThat(then(1).sold().lines()).containsExactly(BOOK, MUG);
    }

    @Test
    void moneyGivenBackForWhatIsMissingIsOfItsRate() {
        happened(ORDER, pays("a", 3_000), noMug(), getsBack("b", 1_000));
        assertThat(shares(3)).containsExactly(share(USUAL, -1_000));
        assertThat(then(3).gone().lines()).containsExactly(MUG);
        assertThat(then(3).sold().lines()).containsExactly(BOOK);
    }

    @Test
    void moneyGivenBackForWhatCameBackIsOfItsRate() {
        happened(ORDER, pays("a", 3_000), brings("book", 1), getsBack("b", 1_000));
        assertThat(shares(3)).containsExactly(share(BOOKS, -1_000));
        assertThat(then(3).gone().lines()).containsExactly(line("book", 1, BOOKS));
        assertThat(then(3).sold().lines()).containsExactly(line("book", 1, BOOKS), MUG);
    }

    /// What was exchanged over the counter and never was is sold again, at its own rate.
    @Test
    void whatNeverCameBackIsSoldAgain() {
        happened(
                ORDER,
                pays("a", 3_000),
                brings("book", 1),
                givenBack("b", Means.EXCHANGE, 1_000, NOON),
                neverCame("book", 1),
                new PaymentReversed(
                        Town.SHOP,
                        Town.ANNS_ORDER,
                        new PaymentId("c"),
                        new PaymentId("b"),
                        Means.EXCHANGE,
                        Money.euros(-1_000),
                        NOON));
        assertThat(shares(5)).containsExactly(share(BOOKS, 1_000));
        assertThat(then(5).sold().lines()).containsExactly(BOOK, MUG);
    }

    /// At the rates at which it had come, though she has less by then.
    @Test
    void aChequeThatTheBankHadNotRefusedIsOfTheRatesOfBefore() {
        happened(
                ORDER,
                banked("a", "cheque", 3_000, NOON),
                cheque("b"),
                brings("book", 1),
                notRefused("c", "b", "cheque", 3_000, NOON));
        assertThat(shares(4)).isEqualTo(shares(1));
    }

    @Test
    void moneyGivenBackForWhatWasProvedToBeSentIsOfItsRateAndOnce() {
        happened(ORDER, pays("a", 3_000), withdraws("book"), proves(), getsBack("b", 1_000));
        assertThat(shares(4)).containsExactly(share(BOOKS, -1_000));
        assertThat(then(4).gone().lines()).containsExactly(line("book", 1, BOOKS));
        happened(brings("book", 1), getsBack("c", 1));
        assertThat(then(6).sold().lines()).containsExactly(line("book", 1, BOOKS), MUG);
    }

    private static Event withdraws(String item) {
        return new WithdrawalDeclared(
                Town.SHOP,
                Town.ANNS_ORDER,
                Town.ANN,
                new WithdrawalId("w1"),
                List.of(new ReturnLine(new ItemId(item), new Quantity(1))),
                null,
                Town.SATURDAY,
                Town.SATURDAY,
                NOON);
    }

    private static Event proves() {
        return new SendingProved(
                Town.SHOP, Town.ANNS_ORDER, Town.ANN, new WithdrawalId("w1"), Town.SATURDAY, NOON);
    }

    /// The way stands for nothing without anything to bring.
    @Test
    void whereNothingIsLeftEverythingGoesBackToTheRatesItWasOf() {
        happened(
                TO_HER,
                pays("a", 2_400),
                new LineReduced(Town.SHOP, Town.ANNS_ORDER, 0, 2, 0, AskedBy.SHOP, NOON),
                getsBack("b", 2_400));
        assertThat(shares(1)).containsExactly(share(BOOKS, 2_000), share(USUAL, 400));
        assertThat(shares(3)).containsExactly(share(BOOKS, -2_000), share(USUAL, -400));
        assertThat(then(3).sold()).isEqualTo(Sold.NOTHING);
        assertThat(then(3).gone().way()).isPresent();
    }

    @Test
    void ofACancelledOrderNothingIsSold() {
        happened(ORDER, pays("a", 3_000), cancelled(), getsBack("b", 600), getsBack("c", 2_400));
        assertThat(then(3).sold()).isEqualTo(Sold.NOTHING);
        assertThat(shares(3)).containsExactly(share(BOOKS, -400), share(USUAL, -200));
        assertThat(shares(4)).containsExactly(share(BOOKS, -1_600), share(USUAL, -800));
    }

    @Test
    void whatTakesBackAnEntryHasItsParts() {
        happened(
                ORDER,
                pays("a", 1_500),
                noMug(),
                pays("b", 500),
                reversed("c", "a", Means.CARD, 1_500, NOON),
                pays("d", 1_500));
        assertThat(shares(3)).containsExactly(share(BOOKS, 1_000), share(USUAL, -500));
        assertThat(shares(4)).containsExactly(share(BOOKS, -1_000), share(USUAL, -500));
        assertThat(shares(5)).containsExactly(share(BOOKS, 1_000), share(USUAL, 500));
    }

    @Test
    void aChequeThatCameBackHasThePartsOfItsBanking() {
        happened(ORDER, banked("a", "cheque", 3_000, NOON), noMug(), cheque("b"));
        assertThat(shares(3)).containsExactly(share(BOOKS, -2_000), share(USUAL, -1_000));
    }

    @Test
    void aDepositForWhatIsPutAsideSellsNothingYet() {
        var settled =
                new PutAsideSettled(
                        Town.SHOP,
                        Town.ANNS_ORDER,
                        List.of(new BoughtLine(1, new Quantity(1))),
                        ShownBy.NAME,
                        NOON);
        happened(aside(), pays("a", 600), settled, pays("b", 400));
        assertThat(then(1).sold()).isEqualTo(Sold.NOTHING);
        assertThat(shares(1)).containsExactly(share(BOOKS, 400), share(USUAL, 200));
        assertThat(then(3).sold().lines()).containsExactly(MUG);
        assertThat(then(3).gone()).isEqualTo(Sold.NOTHING);
        assertThat(shares(3)).containsExactly(share(BOOKS, -400), share(USUAL, 800));
    }

    private static OrderPlaced aside() {
        return new OrderPlaced(
                ORDER.shop(),
                ORDER.order(),
                ORDER.number(),
                ORDER.slot(),
                ORDER.subject(),
                ORDER.lines(),
                ORDER.contact(),
                ORDER.code(),
                ORDER.payAt(),
                new Terms.PutAside(NOON),
                ORDER.fulfilment(),
                NOON);
    }

    /// What is paid for before it is ordered anew, or for nothing that has a price.
    @Test
    void whereNothingWasEverLeftItIsAsSheHadOrdered() {
        happened(ORDER, cancelled(), pays("a", 300));
        assertThat(shares(2)).containsExactly(share(BOOKS, 200), share(USUAL, 100));
        OrderLine gift = new OrderLine(BOOK.goods(), BOOK.quantity(), Money.euros(0), BOOKS);
        log.clear();
        happened(Brought.placed(new Fulfilment.Collect(), gift), pays("a", 300));
        assertThat(shares(1)).isEmpty();
    }

    @Test
    void whateverHappensTheSharesOfEachEntryAreItsAmount() {
        Random dice = new Random(7);
        happened(ORDER);
        for (int step = 0; step < 200; step++) {
            happened(any(dice, "p" + step));
        }
        ReceiptsOfOrder all = ReceiptsOfOrder.of(history());
        for (Event event : log) {
            if (event instanceof PaymentEvent entry) {
                Receipt receipt = receipt(entry);
                assertThat(all.get(receipt).shares())
                        .extracting(one -> one.amount().cents())
                        .satisfies(
                                cents ->
                                        assertThat(cents.stream().mapToLong(Long::longValue).sum())
                                                .isEqualTo(receipt.turnover().net().cents()));
            }
        }
    }

    private static Event any(Random dice, String id) {
        int cents = 1 + dice.nextInt(999);
        return switch (dice.nextInt(8)) {
            case 0 -> noMug();
            case 1 -> brings("book", 1);
            case 2 -> dice.nextBoolean() ? cancelled() : ORDER;
            case 3 -> getsBack(id, cents);
            case 4 -> banked(id, "cheque" + id, cents, NOON);
            default -> pays(id, cents);
        };
    }

    private static OrderLine line(String item, int pieces, VatRate vat) {
        return new OrderLine(new ItemId(item), item, new Quantity(pieces), Money.euros(1_000), vat);
    }

    private static Event pays(String id, long cents) {
        return taken(id, Means.CARD, cents, NOON);
    }

    private static Event getsBack(String id, long cents) {
        return givenBack(id, Means.CARD, cents, NOON);
    }

    private static Event cheque(String id) {
        return bounced(id, "cheque", 3_000, NOON);
    }

    private static Event noMug() {
        return new LineReduced(Town.SHOP, Town.ANNS_ORDER, 1, 1, 0, AskedBy.SHOP, NOON);
    }

    private static Event cancelled() {
        return new OrderCancelled(Town.SHOP, Town.ANNS_ORDER, null, CancelledBy.SHOP, NOON);
    }

    private static Event brings(String item, int pieces) {
        return new GoodsReturned(
                Town.SHOP,
                new ReturnId("r"),
                new Origin.OfOrder(Town.ANNS_ORDER),
                List.of(new ReturnLine(new ItemId(item), new Quantity(pieces))),
                Fit.FOR_SALE,
                NOON);
    }

    private static Event neverCame(String item, int pieces) {
        return new ReturnAnnulled(
                Town.SHOP,
                new ReturnId("r"),
                Town.ANNS_ORDER,
                new OrderId("sale"),
                List.of(new ReturnLine(new ItemId(item), new Quantity(pieces))),
                NOON);
    }

    private void happened(Event... events) {
        log.addAll(List.of(events));
    }

    private Then then(int at) {
        return ReceiptsOfOrder.of(history()).get(receipt((PaymentEvent) log.get(at)));
    }

    private List<VatShare> shares(int at) {
        return then(at).shares();
    }

    private static Receipt receipt(PaymentEvent entry) {
        return new Receipt(1, entry, NOON, 1, Optional.empty(), Optional.empty());
    }

    private List<Histories.Entry> history() {
        return log.stream().map(ReceiptsOfOrderTest::entry).toList();
    }

    private static Histories.Entry entry(Event event) {
        var recorded = new Recorded<>(1, "e", Instant.EPOCH, event, null, null, null, null);
        return new Histories.Entry(recorded, "name", 1, List.of(), "{}", "hash");
    }

    private static VatShare share(VatRate rate, long cents) {
        return new VatShare(rate, Money.euros(cents));
    }
}
