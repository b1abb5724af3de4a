package org.creneau.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Parcel;
import org.creneau.application.order.Told;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.withdrawal.Followed.Stage;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.shop.Carriage;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

/// A dear and a cheap thing of one order, each given up by itself. The shares are worked out by hand.
class SeveralWithdrawalsTest {
    private static final ItemId DEAR = new ItemId("dear");
    private static final ItemId CHEAP = new ItemId("cheap");
    private static final LocalDate EARLY = LocalDate.of(2020, 12, 19);
    private static final LocalDate LATE = LocalDate.of(2020, 12, 22);

    @Test
    void theWayIsOwedOnceAndWithWhatWasGivenUpLast() {
        var books = order(1_680, 1_390, 300);
        var paid = taken(FIRST, Means.CARD, 3_370);
        assertThat(books.shares(EARLY, LATE, paid)).containsExactly(16_80L, 16_90L);
        assertThat(books.shares(LATE, EARLY, paid)).containsExactly(19_80L, 13_90L);
        assertThat(books.shares(EARLY, EARLY, paid)).containsExactly(16_80L, 16_90L);
        assertThat(books.owed(paid)).isEqualTo(33_70);
    }

    @Test
    void whatWentBackSettlesTheOneWithTheEarlierLastDayFirst() {
        var books = order(1_680, 1_390, 300);
        var paid = taken(FIRST, Means.CARD, 3_370);
        var back = givenBack(SECOND, Means.CARD, 1_980);
        assertThat(books.shares(EARLY, LATE, paid, back)).containsExactly(0L, 13_90L);
        assertThat(books.stages(EARLY, LATE, paid, back))
                .containsExactly(Stage.DONE, Stage.TO_GIVE_BACK);
        assertThat(books.shares(LATE, EARLY, paid, back)).containsExactly(13_90L, 0L);
        var rest = givenBack(THIRD, Means.CARD, 1_390);
        assertThat(books.shares(EARLY, LATE, paid, back, rest)).containsExactly(0L, 0L);
        assertThat(books.stages(EARLY, LATE, paid, back, rest))
                .containsExactly(Stage.DONE, Stage.DONE);
    }

    @Test
    void aLittleThatWentBackIsNotOwedOnceMore() {
        var books = order(11_900, 690, 0);
        var paid = taken(FIRST, Means.CARD, 12_590);
        var back = givenBack(SECOND, Means.CARD, 690);
        assertThat(books.shares(EARLY, LATE, paid, back)).containsExactly(112_10L, 6_90L);
        assertThat(books.owed(paid, back)).isEqualTo(119_00);
        assertThat(books.shares(LATE, EARLY, paid, back)).containsExactly(119_00L, 0L);
    }

    @Test
    void whereOnlyAPartWasPaidTheSharesAreThatPart() {
        var books = order(1_680, 1_390, 0);
        var paid = taken(FIRST, Means.CARD, 2_000);
        assertThat(books.shares(EARLY, LATE, paid)).containsExactly(6_10L, 13_90L);
        assertThat(books.owed(paid)).isEqualTo(20_00);
    }

    @Test
    void whatWasPaidTooMuchIsNoShareOfAny() {
        var books = order(1_680, 1_390, 0);
        var paid = taken(FIRST, Means.CARD, 4_000);
        assertThat(books.shares(EARLY, LATE, paid)).containsExactly(16_80L, 13_90L);
    }

    @Test
    void whatIsAwaitedHasNoShare() {
        var books = order(1_680, 1_390, 300).back(DEAR);
        var paid = taken(FIRST, Means.CARD, 3_370);
        assertThat(books.shares(EARLY, LATE, paid)).containsExactly(16_80L, 0L);
        assertThat(books.stages(EARLY, LATE, paid))
                .containsExactly(Stage.TO_GIVE_BACK, Stage.GOODS_AWAITED);
        var back = givenBack(SECOND, Means.CARD, 1_680);
        assertThat(books.shares(EARLY, LATE, paid, back)).containsExactly(0L, 0L);
    }

    private record Case(OrderView order, List<ItemId> back) {
        List<Long> shares(LocalDate dear, LocalDate cheap, PaymentEvent... entries) {
            return followed(dear, cheap, entries).map(one -> one.toGiveBack().cents()).toList();
        }

        List<Stage> stages(LocalDate dear, LocalDate cheap, PaymentEvent... entries) {
            return followed(dear, cheap, entries).map(Followed::stage).toList();
        }

        long owed(PaymentEvent... entries) {
            return Account.of(order, books(entries)).toGiveBack().cents();
        }

        Case back(ItemId... came) {
            return new Case(order, List.of(came));
        }

        private Stream<Followed> followed(
                LocalDate dear, LocalDate cheap, PaymentEvent... entries) {
            return Followed.of(order, List.of(said(DEAR, dear), said(CHEAP, cheap)), books(entries))
                    .stream();
        }

        private Books books(PaymentEvent... entries) {
            return new Books(
                    Arrays.asList(entries),
                    pieces(back),
                    Map.of(),
                    pieces(List.of(DEAR, CHEAP)),
                    Map.of());
        }
    }

    private static Map<ReturnLine.Goods, Long> pieces(List<ItemId> items) {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        items.forEach(item -> pieces.put(new ReturnLine.Goods.Article(item), 1L));
        return pieces;
    }

    private static WithdrawalView said(ItemId item, LocalDate refundBy) {
        return new WithdrawalView(
                new WithdrawalId(item.value()),
                Town.ANNS_ORDER,
                List.of(new ReturnLine(item, new Quantity(1))),
                LocalDate.of(2020, 12, 21),
                refundBy,
                Town.NOON,
                "WEB",
                null,
                WithdrawalView.Letter.NONE);
    }

    private static OrderLine line(ItemId item, long cents) {
        return new OrderLine(item, item.value(), new Quantity(1), Money.euros(cents), Town.BOOKS);
    }

    /// Both are back.
    private static Case order(long dear, long cheap, long fee) {
        var placed = Happened.placed();
        var parcel =
                new Parcel(
                        Brought.HOME,
                        "village",
                        new Carriage.OwnRound(),
                        Money.euros(fee),
                        Town.BOOKS,
                        null,
                        null,
                        null,
                        Town.NOON);
        var order =
                new OrderView(
                        placed.order(),
                        placed.number(),
                        placed.slot(),
                        placed.slot().start(),
                        placed.subject(),
                        placed.contact(),
                        placed.code(),
                        List.of(line(DEAR, dear), line(CHEAP, cheap)),
                        PayAt.COUNTER,
                        new Terms.Obligation(),
                        Status.DELIVERED,
                        null,
                        null,
                        "WEB",
                        null,
                        Instant.EPOCH,
                        1,
                        Told.NOTHING,
                        fee == 0 ? null : parcel,
                        LineChanges.NONE,
                        null);
        return new Case(order, List.of(DEAR, CHEAP));
    }
}
