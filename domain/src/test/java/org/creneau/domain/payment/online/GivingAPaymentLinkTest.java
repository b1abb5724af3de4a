package org.creneau.domain.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.chosen;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedNoMore;
import org.creneau.domain.order.CallOffUnpaid;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.online.LinkEvent.DepositAsked;
import org.creneau.domain.payment.online.LinkEvent.PaymentLinkGiven;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

class GivingAPaymentLinkTest {
    private static final GivePaymentLink SHOWN = giving(LinkWay.SHOWN);
    private static final GivePaymentLink SENT = giving(LinkWay.EMAIL);
    private static final CallOffUnpaid OVER = new CallOffUnpaid(SHOP, ANNS_ORDER);
    private static final Instant SOON = at("12:30");

    @Test
    void anOrderThatIsToBePaidGetsALinkOnceAndLettersAsOftenAsTheyLeave() {
        shop(placed()).when(SHOWN).then(link(LinkWay.SHOWN));
        shop(placed(), link(LinkWay.SHOWN)).when(SHOWN).thenNothing();
        shop(placed(), link(LinkWay.SHOWN)).when(SENT).then(link(LinkWay.EMAIL));
        shop(placed(), link(LinkWay.EMAIL)).when(SENT).then(link(LinkWay.EMAIL));
        shop(placed(), handedOver("11:00")).when(SHOWN).then(link(LinkWay.SHOWN));
    }

    @Test
    void aLinkAloneCallsNothingOff() {
        shop(placed(), link(LinkWay.SHOWN)).when(OVER).thenNothing();
    }

    @Test
    void aShopMaySayUntilWhenTheOrderWaits() {
        shop(placed()).when(until(SOON)).then(link(LinkWay.SHOWN), waits(SOON));
        shop(placed(), link(LinkWay.SHOWN)).when(until(SOON)).then(waits(SOON));
        shop(placed(), waits(at("12:01"))).when(OVER).thenNothing();
        shop(placed(), waits(NOON))
                .when(OVER)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.UNPAID, NOON),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, NOON));
        shop(placed(), waits(NOON), opened(TRY), authorised(TRY)).when(OVER).thenNothing();
    }

    @Test
    void aTimeThatWasSaidCanBeTakenBack() {
        var gone = new PaymentAwaitedNoMore(SHOP, ANNS_ORDER, NOON);
        var whenever = new LinkTerms(Optional.empty(), true, Optional.empty());
        shop(placed(), link(LinkWay.SHOWN), waits(SOON)).when(terms(whenever)).then(gone);
        shop(placed(), link(LinkWay.SHOWN)).when(terms(whenever)).thenNothing();
        shop(placed(), link(LinkWay.SHOWN), waits(SOON), gone).when(terms(whenever)).thenNothing();
        shop(placed(), waits(NOON), gone).when(OVER).thenNothing();
        shop(placed(), waits(NOON), gone, waits(NOON))
                .when(OVER)
                .then(
                        new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.UNPAID, NOON),
                        new PlaceGivenBack(SLOT, ANNS_ORDER, NOON));
    }

    @Test
    void aTimeIsNotSaidAndTakenBackAtOnce() {
        assertThatThrownBy(() -> new LinkTerms(Optional.of(SOON), true, Optional.empty()))
                .isInstanceOf(MalformedValue.class);
    }

    /// Two novels for 17,80 €.
    @Test
    void aPartMayBeAskedForFirst() {
        shop(placed()).when(part(500)).then(link(LinkWay.SHOWN), asked(500, 1_280, 0));
        shop(placed(), link(LinkWay.SHOWN)).when(part(50)).then(asked(50, 1_730, 0));
        shop(placed(), link(LinkWay.SHOWN)).when(part(1_780)).then(asked(1_780, 0, 0));
        shop(placed()).when(part(49)).refused(between(1_780));
        shop(placed()).when(part(1_781)).refused(between(1_780));
        shop(placed(), taken(FIRST, Means.CASH, 1_000)).when(part(781)).refused(between(780));
        shop(placed())
                .when(terms(deposit(new Money(500, "CHF"))))
                .refused(PaymentRefusal.OTHER_CURRENCY);
    }

    @Test
    void aPartCountsFromNowWhateverWasInTheBooks() {
        Given some = shop(placed(), link(LinkWay.SHOWN), taken(FIRST, Means.CASH, 600));
        some.when(part(200)).then(asked(200, 980, 600));
        some.when(part(1_180)).then(asked(1_180, 0, 600));
        assertThat(left(asked(200, 980, 600), 600)).contains(Money.euros(200));
        assertThat(left(asked(200, 980, 600), 700)).contains(Money.euros(100));
        assertThat(left(asked(200, 980, 600), 800)).isEmpty();
    }

    @Test
    void aSecondPartIsAskedForLikeTheFirst() {
        shop(placed(), link(LinkWay.SHOWN), asked(500, 1_280, 0), taken(FIRST, Means.ONLINE, 500))
                .when(part(500))
                .then(asked(500, 780, 500));
        assertThat(left(asked(500, 780, 500), 500)).contains(Money.euros(500));
        assertThat(left(asked(500, 780, 500), 1_000)).isEmpty();
    }

    @Test
    void allThatIsOpenTakesThePartBackThoughItIsLessThanAServiceTakes() {
        Given asked = shop(placed(), link(LinkWay.SHOWN), asked(500, 1_280, 0));
        asked.when(part(1_780)).then(asked(1_780, 0, 0));
        assertThat(asked(1_780, 0, 0).part()).isEmpty();
        Given few =
                shop(
                        placed(),
                        link(LinkWay.SHOWN),
                        asked(500, 1_280, 0),
                        taken(FIRST, Means.CASH, 1_750));
        few.when(part(30)).then(asked(30, 0, 1_750));
        few.when(part(29)).refused(new DepositOfTooLittle(Money.euros(30)));
        shop(placed(), link(LinkWay.SHOWN), taken(FIRST, Means.CASH, 1_780))
                .when(part(0))
                .refused(new DepositOfTooLittle(Money.euros(0)));
    }

    @Test
    void lessThanAServiceTakesIsNeverAskedForAndMoneyThatLeavesMakesNoPartLarger() {
        assertThat(left(asked(500, 1_280, 0), 450)).contains(Money.euros(50));
        assertThat(left(asked(500, 1_280, 0), 451)).isEmpty();
        assertThat(left(asked(500, 680, 600), 0)).contains(Money.euros(500));
    }

    /// Of what the books hold by now.
    private static Optional<Money> left(DepositAsked asked, long kept) {
        return asked.part().flatMap(part -> part.left(kept, Money.euros(1_780 - kept)));
    }

    @Test
    void whoPaidThePartIsNotCalledOff() {
        shop(placed(), waits(NOON), asked(500, 1_280, 0), taken(FIRST, Means.ONLINE, 500))
                .when(OVER)
                .thenNothing();
    }

    private static WrongDeposit between(long most) {
        return new WrongDeposit(Money.euros(50), Money.euros(most));
    }

    private static DepositAsked asked(long cents, long rest, long kept) {
        return new DepositAsked(
                SHOP, ANNS_ORDER, Money.euros(cents), Money.euros(rest), Money.euros(kept), NOON);
    }

    private static GivePaymentLink part(long cents) {
        return terms(deposit(Money.euros(cents)));
    }

    private static LinkTerms deposit(Money part) {
        return new LinkTerms(Optional.empty(), false, Optional.of(part));
    }

    private static GivePaymentLink terms(LinkTerms terms) {
        return new GivePaymentLink(SHOP, ANNS_ORDER, LinkWay.SHOWN, terms);
    }

    @Test
    void thatTimeIsLongEnoughToPayAndOverWhenTheWindowBegins() {
        shop(placed()).when(until(at("12:04"))).refused(OnlineRefusal.LINK_TIME);
        shop(placed()).when(until(at("12:05"))).then(link(LinkWay.SHOWN), waits(at("12:05")));
        shop(placed()).when(until(SLOT.start())).then(link(LinkWay.SHOWN), waits(SLOT.start()));
        shop(placed()).when(until(SLOT.start().plusSeconds(1))).refused(OnlineRefusal.LINK_TIME);
        shop(placed(), handedOver("11:00")).when(until(SOON)).refused(OnlineRefusal.LINK_TIME);
    }

    @Test
    void whatIsNotToBePaidOnlineHasNone() {
        given(placed()).when(SHOWN).refused(OrderRefusal.NOT_PAID_ONLINE);
        shop(placed(), cancelled(CancelledBy.SHOP))
                .when(SHOWN)
                .refused(OnlineRefusal.NOT_TO_BE_PAID);
        shop(aside()).when(SHOWN).refused(OrderRefusal.NOTHING_TO_PAY);
        shop().when(SHOWN).refused(OrderRefusal.UNKNOWN_ORDER);
        shop(placed())
                .when(new GivePaymentLink(OTHER_SHOP, ANNS_ORDER, LinkWay.SHOWN, Optional.empty()))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void aLetterThatLeftIsAFact() {
        given(placed()).when(SENT).then(link(LinkWay.EMAIL));
        shop(placed(), cancelled(CancelledBy.SHOP)).when(SENT).then(link(LinkWay.EMAIL));
        shop(aside()).when(SENT).then(link(LinkWay.EMAIL));
        shop().when(SENT).refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void aTimeToPayIsNoFact() {
        var late = new GivePaymentLink(SHOP, ANNS_ORDER, LinkWay.EMAIL, Optional.of(SOON));
        shop(placed()).when(late).then(link(LinkWay.EMAIL), waits(SOON));
        given(placed()).when(late).refused(OrderRefusal.NOT_PAID_ONLINE);
        shop(placed(), cancelled(CancelledBy.SHOP))
                .when(late)
                .refused(OnlineRefusal.NOT_TO_BE_PAID);
        shop(aside()).when(late).refused(OrderRefusal.NOTHING_TO_PAY);
    }

    private static OrderPlaced aside() {
        OrderPlaced placed = placed();
        return new OrderPlaced(
                placed.shop(),
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.subject(),
                placed.lines(),
                placed.contact(),
                placed.code(),
                placed.payAt(),
                new Terms.PutAside(SLOT.start().plusSeconds(86_400)),
                placed.at());
    }

    private static GivePaymentLink giving(LinkWay way) {
        return new GivePaymentLink(SHOP, ANNS_ORDER, way, Optional.empty());
    }

    private static GivePaymentLink until(Instant until) {
        return new GivePaymentLink(SHOP, ANNS_ORDER, LinkWay.SHOWN, Optional.of(until));
    }

    private static PaymentLinkGiven link(LinkWay way) {
        return new PaymentLinkGiven(SHOP, ANNS_ORDER, way, NOON);
    }

    private static PaymentAwaitedByLink waits(Instant until) {
        return new PaymentAwaitedByLink(SHOP, ANNS_ORDER, until, NOON);
    }

    private static Given shop(Event... events) {
        var all = new ArrayList<Event>(List.of(chosen()));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }
}
