package org.creneau.domain.bringing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.bringing.GoingHomeTest.AGAIN;
import static org.creneau.domain.bringing.GoingHomeTest.LAST;
import static org.creneau.domain.bringing.GoingHomeTest.NOVELS;
import static org.creneau.domain.bringing.GoingHomeTest.REFUND;
import static org.creneau.domain.bringing.GoingHomeTest.WANTED;
import static org.creneau.domain.bringing.GoingHomeTest.and;
import static org.creneau.domain.bringing.GoingHomeTest.asked;
import static org.creneau.domain.bringing.GoingHomeTest.broughtBack;
import static org.creneau.domain.bringing.GoingHomeTest.ofLast;
import static org.creneau.domain.bringing.GoingHomeTest.swapped;
import static org.creneau.domain.bringing.GoingHomeTest.wanted;
import static org.creneau.domain.bringing.GoingHomeTest.went;
import static org.creneau.domain.bringing.Swaps.HER_ORDER;
import static org.creneau.domain.bringing.Swaps.SALE;
import static org.creneau.domain.bringing.Swaps.atlasBack;
import static org.creneau.domain.bringing.Swaps.back;
import static org.creneau.domain.bringing.Swaps.bought;
import static org.creneau.domain.bringing.Swaps.in;
import static org.creneau.domain.bringing.Swaps.paid;
import static org.creneau.domain.bringing.Swaps.sale;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.captured;
import static org.creneau.domain.testing.PassedOn.share;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.pieces;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.online.AskRefund;
import org.creneau.domain.payment.online.AskRefund.Prompt;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.PaidOnline;
import org.creneau.domain.testing.PassedOn;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// More ways than one, and a shop that does not wait.
class WaysHomeTest {
    @Test
    void twoWaysToOneAttemptAreAskedOneAfterTheOther() {
        var third = new OrderId("third");
        Event[] both =
                and(
                        bought(
                                PaidOnline.opened(TRY),
                                captured(TRY, 1_780),
                                paid("try-1", Means.ONLINE, 1_780, "11:01")),
                        back(HER_ORDER),
                        lent(ANNS_ORDER, SALE, share(Means.ONLINE, 400)),
                        lent(ANNS_ORDER, third, share(Means.ONLINE, 490)),
                        lent(SALE, LAST, share(Means.CARD, 400)),
                        lent(third, LAST, share(Means.CARD, 490)));
        Event[] had =
                and(
                        Stream.of(both).flatMap(WaysHomeTest::halves).toArray(Event[]::new),
                        ofLast(sale(1)),
                        new OrderHandedOver(SHOP, LAST, ShownBy.NAME, NOON),
                        broughtBack(LAST));
        AskRefund all = wanted(LAST, SALE, third, ANNS_ORDER);
        List<Event> first = given(had).when(all).decision().events();
        assertThat(first).hasSize(5).last().isEqualTo(asked(REFUND, 490));
        Event[] then = and(had, first.toArray(Event[]::new));
        assertThat(given(then).when(all).decision().events())
                .hasSize(5)
                .last()
                .isEqualTo(asked(AGAIN, 400));
    }

    /// She withdrew, and the shop does not wait for the atlas: it is not paid once more when it is there.
    @Test
    void beforeTheGoodsComeWhereTheShopSaysSo() {
        var atOnce = new AskRefund(SHOP, SALE, Prompt.WITHOUT_WAITING, List.of(ANNS_ORDER));
        var declared =
                new WithdrawalDeclared(
                        SHOP,
                        SALE,
                        ANN,
                        new WithdrawalId("withdrawal"),
                        List.of(new ReturnLine(ATLAS, pieces(1))),
                        null,
                        LocalDate.of(2020, 12, 19),
                        LocalDate.of(2020, 12, 19),
                        NOON);
        given(swapped(in(NOVELS), declared))
                .when(WANTED)
                .refused(OnlineRefusal.NOTHING_TO_GIVE_BACK);
        given(swapped(in(NOVELS), declared)).when(atOnce).then(went(890));
        given(swapped(in(NOVELS), declared, went(890))).when(atOnce).thenNothing();
        given(and(swapped(in(NOVELS), declared, went(890)), atlasBack()))
                .when(WANTED)
                .thenNothing();
    }

    /// Both entries of an exchange, of which the one is written down here and the other follows from it.
    private static MoneyGivenBack lent(OrderId from, OrderId to, Share share) {
        return PassedOn.out(from, new PaymentId("out-" + from + "-" + to), to, share);
    }

    private static Stream<Event> halves(Event event) {
        return event instanceof MoneyGivenBack out && out.carried() != null
                ? Stream.of(
                        out,
                        PassedOn.in(
                                out.carried().other(),
                                new PaymentId("in-" + out.payment()),
                                out.order(),
                                out.carried().shares().getFirst()))
                : Stream.of(event);
    }
}
