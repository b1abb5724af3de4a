package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;
import static org.creneau.infrastructure.projections.Town.SATURDAY;
import static org.creneau.infrastructure.projections.Town.SHOES;
import static org.creneau.infrastructure.projections.Town.opened;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeBounced;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.TillTicket;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdbcPaymentsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final OrderId OTHER = new OrderId("o2");
    private static final PaymentId CHEQUE = new PaymentId("c1");
    private static final Money SUM = Money.euros(2_580);
    private static final Instant MIDNIGHT =
            SATURDAY.plusDays(1).atStartOfDay(Town.PARIS).toInstant();

    private final Tables tables = new Tables();
    private final JdbcPayments payments =
            tables.with(new JdbcPayments(tables.database, tables.schemas, tables.shops()));

    @Test
    void everyEntryIsReadAsItWasWritten() {
        List<PaymentEvent> all = everyKind();
        tables.happened(all.toArray(Event[]::new));

        assertThat(payments.of(BOOKS, List.of(ORDER)))
                .isEqualTo(Map.of(ORDER, new Books(all, Map.of(), Map.of(), Map.of(), Map.of())));
    }

    @Test
    void whatWasKeptOfAnOrderThatCameToNothingMayBeOwedUntilItIsGivenBack() {
        tables.happened(taken(BOOKS, ORDER, "p1", NOON), taken(BOOKS, OTHER, "p2", NOON));
        assertThat(payments.mayOwe(BOOKS, Instant.EPOCH)).isEmpty();

        tables.happened(new OrderCancelled(BOOKS, ORDER, null, CancelledBy.SHOP, MIDNIGHT));
        assertThat(payments.mayOwe(BOOKS, Instant.EPOCH))
                .isEqualTo(Map.of(ORDER, Optional.of(MIDNIGHT)));
        assertThat(payments.mayOwe(SHOES, Instant.EPOCH)).isEmpty();
        assertThat(payments.mayOwe(BOOKS, MIDNIGHT)).as("long ago").isEmpty();

        tables.happened(
                new MoneyGivenBack(
                        BOOKS, ORDER, new PaymentId("p3"), Means.CASH, SUM, null, MIDNIGHT));
        assertThat(payments.mayOwe(BOOKS, Instant.EPOCH)).isEmpty();
    }

    /// It counted for more than what was taken for it costs, perhaps.
    @Test
    void whatIsTakenForSomethingWhosePurchaseIsNotFoundMayBeOwedToo() {
        PaymentTaken lent = swapped(new Carried(OTHER, List.of(new Share(Means.CARD, SUM))));
        tables.happened(lent);
        assertThat(payments.mayOwe(BOOKS, Instant.EPOCH)).isEmpty();
        tables.happened(swapped(null));
        assertThat(payments.mayOwe(BOOKS, Instant.EPOCH))
                .isEqualTo(Map.of(ORDER, Optional.empty()));
    }

    private static PaymentTaken swapped(@Nullable Carried from) {
        var id = new PaymentId(from == null ? "p2" : "p1");
        return new PaymentTaken(BOOKS, ORDER, id, Means.EXCHANGE, SUM, null, from, NOON);
    }

    @Test
    void eachOrderHasItsOwnBooksAndMostHaveNone() {
        tables.happened(taken(BOOKS, ORDER, "p1", NOON), taken(BOOKS, OTHER, "p2", NOON));

        assertThat(payments.of(BOOKS, List.of(OTHER, new OrderId("o3"))))
                .containsOnlyKeys(OTHER)
                .hasEntrySatisfying(OTHER, books -> assertThat(books.entries()).hasSize(1));
    }

    @Test
    void whatCameBackIsAddedUp() {
        tables.happenedOneByOne(
                back("r1", new Origin.OfOrder(ORDER), new ReturnLine(NOVEL, new Quantity(1))),
                back(
                        "r2",
                        new Origin.OfOrder(ORDER),
                        new ReturnLine(NOVEL, new Quantity(1)),
                        new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(1))),
                back("r3", new Origin.Unknown(), new ReturnLine(NOVEL, new Quantity(1))));

        var back =
                Map.<ReturnLine.Goods, Long>of(
                        new ReturnLine.Goods.Article(NOVEL),
                        2L,
                        new ReturnLine.Goods.OfLine(1),
                        1L);
        assertThat(payments.of(BOOKS, List.of(ORDER)))
                .isEqualTo(Map.of(ORDER, new Books(List.of(), back, Map.of(), Map.of(), Map.of())));
    }

    @Test
    void whatWasRefusedAndComesAgainOrIsKeptIsRefusedNoMore() {
        var novel = new ReturnLine(NOVEL, new Quantity(1));
        tables.happenedOneByOne(
                givenUp("w1", 3),
                back("r1", new Origin.OfOrder(ORDER), new ReturnLine(NOVEL, new Quantity(3))),
                refused("r1", "m1", 3),
                back("r2", new Origin.OfOrder(ORDER), novel));
        assertThat(refusedOf(ORDER)).containsExactly(2L);
        tables.happened(
                new PiecesKept(
                        BOOKS,
                        ORDER,
                        new SubjectId("ann"),
                        new WithdrawalId("w1"),
                        new MovementId("a1"),
                        List.of(new ReturnLine(NOVEL, new Quantity(2))),
                        NOON));
        assertThat(refusedOf(ORDER)).isEmpty();
    }

    @Test
    void whatNeverCameIsNeitherBackNorRefused() {
        var novels = new ReturnLine(NOVEL, new Quantity(3));
        tables.happenedOneByOne(
                back("r1", new Origin.OfOrder(ORDER), novels),
                refused("r1", "m1", 1),
                back("r10", new Origin.OfOrder(OTHER), novels),
                new ReturnAnnulled(BOOKS, new ReturnId("r1"), ORDER, OTHER, List.of(novels), NOON));
        assertThat(payments.of(BOOKS, List.of(ORDER, OTHER))).containsOnlyKeys(OTHER);
    }

    private Collection<Long> refusedOf(OrderId order) {
        return Objects.requireNonNull(payments.of(BOOKS, List.of(order)).get(order))
                .refused()
                .values();
    }

    @Test
    void whatWasRefusedIsNotBackAndIsAddedUp() {
        tables.happenedOneByOne(
                givenUp("w1", 3),
                back("r1", new Origin.OfOrder(ORDER), new ReturnLine(NOVEL, new Quantity(3))),
                refused("r1", "m1", 1),
                refused("r1", "m2", 1));

        var novel = new ReturnLine.Goods.Article(NOVEL);
        assertThat(payments.of(BOOKS, List.of(ORDER)))
                .isEqualTo(
                        Map.of(
                                ORDER,
                                new Books(
                                        List.of(),
                                        Map.of(novel, 1L),
                                        Map.of(novel, 2L),
                                        Map.of(novel, 3L),
                                        Map.of())));
    }

    /// Of two that were brought one is what she gave up.
    @Test
    void whatWasRefusedBeforeSheGaveItUpIsNotAmongThem() {
        tables.happenedOneByOne(
                givenUp("w1", 1),
                back("r1", new Origin.OfOrder(ORDER), new ReturnLine(NOVEL, new Quantity(2))),
                refused("r1", "m1", 1),
                givenUp("w2", 1, NOON.plusSeconds(1)));
        assertThat(refusedOf(ORDER)).isEmpty();
        tables.happened(refused("r1", "m2", 1));
        assertThat(refusedOf(ORDER)).containsExactly(1L);
    }

    @Test
    void aLetterThatWasReadLateComesBeforeTheRefusal() {
        tables.happenedOneByOne(
                back("r1", new Origin.OfOrder(ORDER), new ReturnLine(NOVEL, new Quantity(1))),
                refused("r1", "m1", 1),
                givenUp("w1", 1, NOON.minusSeconds(1)));
        assertThat(refusedOf(ORDER)).containsExactly(1L);
    }

    private static GoodsInspected refused(String goods, String look, int pieces) {
        var novel = new ReturnLine.Goods.Article(NOVEL);
        return new GoodsInspected(
                BOOKS,
                new ReturnId(goods),
                ORDER,
                new MovementId(look),
                List.of(new Found(novel, new Quantity(pieces), Verdict.REFUSED)),
                NOON);
    }

    @Test
    void whatSheDoesNotKeepIsAddedUp() {
        tables.happenedOneByOne(givenUp("w1", 1), givenUp("w2", 2));

        assertThat(payments.of(BOOKS, List.of(ORDER)))
                .hasEntrySatisfying(
                        ORDER,
                        books ->
                                assertThat(books.givenUp())
                                        .isEqualTo(
                                                Map.of(new ReturnLine.Goods.Article(NOVEL), 3L)));
    }

    @Test
    void whatWasProvedToBeSentIsCountedOnceAndWithoutWhatSheKeeps() {
        tables.happenedOneByOne(
                givenUp("w1", 3), givenUp("w2", 1), proved("w1"), proved("w1"), kept("w1", 1));
        assertThat(Objects.requireNonNull(payments.of(BOOKS, List.of(ORDER)).get(ORDER)).sent())
                .isEqualTo(Map.of(new ReturnLine.Goods.Article(NOVEL), 2L));
        tables.happened(taken(BOOKS, ORDER, "p1", NOON));
        assertThat(payments.mayOwe(BOOKS, NOON.minusSeconds(60))).containsKey(ORDER);
    }

    private static SendingProved proved(String id) {
        var withdrawal = new WithdrawalId(id);
        return new SendingProved(
                BOOKS, ORDER, new SubjectId("anne"), withdrawal, LocalDate.EPOCH, NOON);
    }

    private static PiecesKept kept(String id, int pieces) {
        return new PiecesKept(
                BOOKS,
                ORDER,
                new SubjectId("anne"),
                new WithdrawalId(id),
                new MovementId("a1"),
                List.of(new ReturnLine(NOVEL, new Quantity(pieces))),
                NOON);
    }

    private static WithdrawalDeclared givenUp(String id, int pieces) {
        return givenUp(id, pieces, NOON);
    }

    private static WithdrawalDeclared givenUp(String id, int pieces, Instant said) {
        return new WithdrawalDeclared(
                BOOKS,
                ORDER,
                new SubjectId("anne"),
                new WithdrawalId(id),
                List.of(new ReturnLine(NOVEL, new Quantity(pieces))),
                null,
                LocalDate.EPOCH,
                LocalDate.EPOCH,
                said);
    }

    @Test
    void aDayIsOneOfTheShopsCalendar() {
        tables.happened(
                opened(BOOKS),
                taken(BOOKS, ORDER, "late", MIDNIGHT.minusSeconds(1)),
                taken(BOOKS, ORDER, "next-day", MIDNIGHT),
                taken(BOOKS, OTHER, "early", NOON));

        assertThat(payments.on(BOOKS, SATURDAY))
                .extracting(event -> event.payment().value())
                .containsExactly("early", "late");
        assertThat(payments.on(BOOKS, SATURDAY.plusDays(1))).hasSize(1);
    }

    @Test
    void anotherShopSeesNothingOfIt() {
        tables.happened(opened(BOOKS), opened(SHOES), taken(BOOKS, ORDER, "p1", NOON));

        assertThat(payments.of(SHOES, List.of(ORDER))).isEmpty();
        assertThat(payments.on(SHOES, SATURDAY)).isEmpty();
    }

    /// One of each, and of a cheque in the order in which it goes its way.
    static List<PaymentEvent> everyKind() {
        PaymentId first = new PaymentId("p1");
        return List.of(
                new PaymentTaken(
                        BOOKS, ORDER, first, Means.CARD, SUM, new TillTicket("0412"), NOON),
                new ChequeAnnounced(BOOKS, ORDER, CHEQUE, SUM, NOON),
                new ChequeReceived(BOOKS, ORDER, new PaymentId("c2"), CHEQUE, SUM, SATURDAY, NOON),
                new ChequeBanked(BOOKS, ORDER, new PaymentId("c3"), CHEQUE, SUM, NOON),
                new ChequeBounced(BOOKS, ORDER, new PaymentId("c4"), CHEQUE, SUM, NOON),
                new ChequeHandedBack(BOOKS, ORDER, new PaymentId("c0"), CHEQUE, SUM, NOON),
                new MoneyGivenBack(
                        BOOKS, ORDER, new PaymentId("p2"), Means.CASH, SUM, null, true, NOON),
                new PaymentTaken(
                        BOOKS,
                        ORDER,
                        new PaymentId("p4"),
                        Means.EXCHANGE,
                        SUM,
                        null,
                        new Carried(
                                OTHER,
                                List.of(new Share(Means.CASH, SUM), new Share(Means.CARD, SUM))),
                        NOON),
                new PaymentReversed(
                        BOOKS, ORDER, new PaymentId("p3"), first, Means.CARD, SUM, CHEQUE, NOON));
    }

    private static PaymentTaken taken(ShopId shop, OrderId order, String id, Instant at) {
        return new PaymentTaken(shop, order, new PaymentId(id), Means.CARD, SUM, null, at);
    }

    private static GoodsReturned back(String id, Origin origin, ReturnLine... lines) {
        return new GoodsReturned(
                BOOKS, new ReturnId(id), origin, List.of(lines), Fit.FOR_SALE, NOON);
    }
}
