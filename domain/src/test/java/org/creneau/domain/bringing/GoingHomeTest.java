package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.atlasBack;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.hers;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.line;
import static org.creneau.domain.bringing.Swaps.mistake;
import static org.creneau.domain.bringing.Swaps.out;
import static org.creneau.domain.bringing.Swaps.paid;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.bringing.Swaps.taken;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.PassedOn.homeIn;
import static org.creneau.domain.testing.PassedOn.homeOut;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.InDoubt;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.creneau.domain.payment.online.OnlineEvent.RefundFailed;
import org.creneau.domain.payment.online.OnlineEvent.RefundMade;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.testing.PassedOn;
import org.junit.jupiter.api.Test;

/// Ann paid two novels online, exchanged one of them, at 8,90 €, for an atlas, and brings the atlas back. Her money goes back through the
/// service that took it.
class GoingHomeTest {
    static final OrderId LAST = new OrderId("last");
    static final Share NOVELS = share(Means.ONLINE, 890);
    static final PaymentId REFUND = new PaymentId("r.0.try-1");
    static final PaymentId AGAIN = new PaymentId("r.1.try-1");
    static final AskRefund WANTED = wanted(SALE, ANNS_ORDER);

    @Test
    void itIsFirstInTheBooksThatItCameIntoAndThenAskedBackThere() {
        given(swapped(in(NOVELS), atlasBack())).when(WANTED).then(went(890));
        given(swapped(in(NOVELS), atlasBack()))
                .when(new AskRefund(SHOP, SALE, Prompt.SHOP))
                .refused(OnlineRefusal.NOTHING_LEFT_ONLINE);
    }

    @Test
    void twoTapsAreOneRefund() {
        given(swapped(in(NOVELS), atlasBack(), went(890))).when(WANTED).thenNothing();
        given(swapped(in(NOVELS), atlasBack(), went(890), made(890)))
                .when(WANTED)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        given(swapped(in(NOVELS))).when(WANTED).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
    }

    /// As any other refund.
    @Test
    void whatHerBankDidNotTakeIsOwedWhereItWasPaid() {
        Event[] failed = swapped(in(NOVELS), atlasBack(), went(890), failed(890));
        given(failed).when(new AskRefund(SHOP, ANNS_ORDER, Prompt.SHOP)).then(asked(AGAIN, 890));
        given(failed).when(WANTED).refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        given(failed)
                .when(givenBack(ANNS_ORDER, Means.CASH, 890))
                .refused(new InDoubt(Doubt.OTHER_MEANS, Optional.of(Money.euros(0))));
        given(failed)
                .when(givenBack(SALE, Means.CARD, 1))
                .refused(PaymentRefusal.GIVEN_BACK_BEYOND_RECEIVED);
    }

    @Test
    void noMoreGoesThereThanItLent() {
        Event[] dearer = swapped(in(NOVELS), cardFor(SALE, 3_060), atlasBack());
        given(dearer).when(WANTED).then(went(890));
        Event[] rest = and(dearer, went(890));
        given(rest)
                .when(givenBack(SALE, Means.CARD, 3_060))
                .then(gaveBack(SALE, Means.CARD, 3_060));
        given(and(rest, made(890))).when(WANTED).refused(OnlineRefusal.NOTHING_LEFT_ONLINE);
    }

    @Test
    void whatHadComeOtherwiseStays() {
        given(swapped(in(share(Means.CARD, 890)), atlasBack()))
                .when(WANTED)
                .refused(OnlineRefusal.NOTHING_LEFT_ONLINE);
        given(swapped(in(share(Means.CASH, 500), share(Means.ONLINE, 390)), atlasBack()))
                .when(WANTED)
                .then(went(390));
    }

    @Test
    void whatLeftTheTillByCardDoesNotGoThereToo() {
        given(swapped(in(NOVELS), atlasBack(), gaveBack(SALE, Means.CARD, 500)))
                .when(WANTED)
                .then(went(390));
        given(swapped(in(NOVELS), cardFor(SALE, 100), gaveBack(SALE, Means.CARD, 700), atlasBack()))
                .when(WANTED)
                .then(went(290));
    }

    @Test
    void theServiceGivesBackNoMoreThanItTook() {
        given(swapped(in(NOVELS), atlasBack(), asked(REFUND, 1_500)))
                .when(WANTED)
                .then(
                        homeOut(SALE, "b.o1.1.try-1", ANNS_ORDER, share(Means.ONLINE, 280)),
                        homeIn(ANNS_ORDER, "b.i1.1.try-1", SALE, share(Means.ONLINE, 280)),
                        asked(AGAIN, 280));
    }

    /// What came home would pay for the novel, and not reach her.
    @Test
    void nothingGoesWhereSomethingIsStillToBePaid() {
        Event[] unpaid = swapped(in(NOVELS), atlasBack(), gaveBack(ANNS_ORDER, Means.CASH, 1));
        given(unpaid).when(WANTED).refused(OnlineRefusal.NOTHING_LEFT_ONLINE);
    }

    /// From the last of them to the one before, and from there to the one that was paid online.
    @Test
    void itGoesBackThroughAllExchanges() {
        Event[] chain =
                swapped(
                        in(NOVELS),
                        atlasBack(),
                        PassedOn.out(SALE, new PaymentId("lent"), LAST, share(Means.CARD, 890)),
                        ofLast(sale(1)),
                        new OrderHandedOver(SHOP, LAST, ShownBy.NAME, NOON),
                        PassedOn.in(LAST, new PaymentId("borrowed"), SALE, share(Means.CARD, 890)),
                        broughtBack(LAST));
        Event[] home = {
            homeOut(LAST, "b.o1.0.try-1", SALE, share(Means.CARD, 890)),
            homeIn(SALE, "b.i1.0.try-1", LAST, share(Means.CARD, 890)),
            homeOut(SALE, "b.o2.0.try-1", ANNS_ORDER, NOVELS),
            homeIn(ANNS_ORDER, "b.i2.0.try-1", SALE, NOVELS),
            asked(REFUND, 890)
        };
        given(chain).when(wanted(LAST, SALE, ANNS_ORDER)).then(home);
        given(chain).when(wanted(LAST, ANNS_ORDER)).refused(OnlineRefusal.NOTHING_LEFT_ONLINE);
        given(and(chain, home)).when(wanted(LAST, SALE, ANNS_ORDER)).thenNothing();
    }

    @Test
    void oneHalfIsNotStruckOutAlone() {
        Event[] all = swapped(in(NOVELS), atlasBack(), went(890), made(890));
        for (String half : List.of("b.o1.0.try-1", "b.i1.0.try-1")) {
            OrderId order = half.contains("o1") ? SALE : ANNS_ORDER;
            given(all).when(struck(order, half)).refused(PaymentRefusal.PART_OF_EXCHANGE);
        }
    }

    /// What went back to her is asked for first, and was no further exchange.
    @Test
    void theExchangeIsNotUndoneWithMoneyThatShePutIntoHerPocket() {
        given(swapped(in(NOVELS), atlasBack(), went(890), made(890)))
                .when(mistake(Optional.of(ANNS_ORDER), Optional.of(SALE)))
                .refused(
                        new MoneyMovedSince(
                                SHOP,
                                SALE,
                                "C 7",
                                Means.ONLINE,
                                Money.euros(890),
                                Optional.empty()));
    }

    /// Nor with cash that she had paid for the rest of what she took.
    @Test
    void norWithOtherMoneyOfHersThatIsThere() {
        var cash =
                new PaymentTaken(
                        SHOP,
                        SALE,
                        new PaymentId("cash"),
                        Means.CASH,
                        Money.euros(3_060),
                        null,
                        NOON);
        given(and(and(swapped(in(NOVELS), cash, atlasBack()), went(890)), made(890)))
                .when(mistake(Optional.of(ANNS_ORDER), Optional.of(SALE)))
                .refused(
                        new MoneyMovedSince(
                                SHOP,
                                SALE,
                                "C 7",
                                Means.ONLINE,
                                Money.euros(890),
                                Optional.empty()));
    }

    @Test
    void anIdIsNeverTooLong() {
        var longest = new PaymentId("x".repeat(64));
        Event[] all =
                and(
                        bought(
                                opened(longest),
                                captured(longest, 1_780),
                                paid(longest.value(), Means.ONLINE, 1_780, "11:01")),
                        exchanged(in(NOVELS), atlasBack()));
        assertThat(given(all).when(WANTED).decision().events())
                .hasSize(3)
                .last()
                .isInstanceOfSatisfying(
                        RefundAsked.class, one -> assertThat(one.refund().value()).hasSize(64));
    }

    static AskRefund wanted(OrderId order, OrderId... lenders) {
        return new AskRefund(SHOP, order, Prompt.SHOP, List.of(lenders));
    }

    static Event[] swapped(Event... more) {
        return and(
                bought(
                        PaidOnline.opened(TRY),
                        captured(TRY, 1_780),
                        paid("try-1", Means.ONLINE, 1_780, "11:01")),
                exchanged(more));
    }

    static Event[] swapped(PaymentTaken in, Event back, Event... more) {
        return swapped(and(new Event[] {in, back}, more));
    }

    private static Event[] swapped(PaymentTaken in, Event back, Event[] more, Event... then) {
        return swapped(and(and(new Event[] {in, back}, more), then));
    }

    private static Event[] exchanged(Event... more) {
        Event[] first = {back(HER_ORDER), sale(1), hers(), taken(ANNS_ORDER, 1, 890), out(NOVELS)};
        return and(first, more);
    }

    static Event[] and(Event[] first, Event... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(Event[]::new);
    }

    static Event[] went(long cents) {
        Share share = share(Means.ONLINE, cents);
        return new Event[] {
            homeOut(SALE, "b.o1.0.try-1", ANNS_ORDER, share),
            homeIn(ANNS_ORDER, "b.i1.0.try-1", SALE, share),
            asked(REFUND, cents)
        };
    }

    static RefundAsked asked(PaymentId refund, long cents) {
        return new RefundAsked(SHOP, ANNS_ORDER, TRY, refund, Money.euros(cents), NOON);
    }

    private static Event[] made(long cents) {
        return new Event[] {
            new RefundMade(SHOP, ANNS_ORDER, TRY, REFUND, Money.euros(cents), NOON),
            new MoneyGivenBack(
                    SHOP, ANNS_ORDER, REFUND, Means.ONLINE, Money.euros(cents), null, NOON)
        };
    }

    private static RefundFailed failed(long cents) {
        return new RefundFailed(SHOP, ANNS_ORDER, TRY, REFUND, Money.euros(cents), NOON);
    }

    private static PaymentTaken cardFor(OrderId order, long cents) {
        return new PaymentTaken(
                SHOP, order, new PaymentId("more"), Means.CARD, Money.euros(cents), null, NOON);
    }

    private static RecordPayment givenBack(OrderId order, Means means, long cents) {
        var entry = new Entry.GivenBack(means, Money.euros(cents), Optional.empty());
        return new RecordPayment(SHOP, order, new PaymentId("back"), entry, NOON);
    }

    private static MoneyGivenBack gaveBack(OrderId order, Means means, long cents) {
        return new MoneyGivenBack(
                SHOP, order, new PaymentId("back"), means, Money.euros(cents), null, NOON);
    }

    private static RecordPayment struck(OrderId order, String half) {
        return new RecordPayment(
                SHOP, order, new PaymentId("off"), new Entry.Reversed(new PaymentId(half)), NOON);
    }

    static GoodsReturned broughtBack(OrderId order) {
        return new GoodsReturned(
                SHOP,
                new ReturnId("last-back"),
                new Origin.OfOrder(order),
                List.of(new ReturnLine(ATLAS, pieces(1))),
                Fit.FOR_SALE,
                NOON);
    }

    static OrderPlaced ofLast(OrderPlaced like) {
        return new OrderPlaced(
                like.shop(),
                LAST,
                "C 8",
                like.slot(),
                like.subject(),
                List.of(line(1)),
                like.contact(),
                like.code(),
                like.payAt(),
                like.terms(),
                like.at());
    }
}
