package org.creneau.domain.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.novelListed;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.places;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.PaidOnline.OFFERED;
import static org.creneau.domain.testing.PaidOnline.awaited;
import static org.creneau.domain.testing.PaidOnline.chosen;
import static org.creneau.domain.testing.PaidOnline.order;
import static org.creneau.domain.testing.PaidOnline.placed;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Commitment;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.Supply;
import org.creneau.domain.shop.ChooseOnlinePayment;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.ShopEvent.OnlinePaymentChosen;
import org.creneau.domain.shop.ShopRefusal;
import org.creneau.domain.shop.Taking;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class PlacingToPayOnlineTest {
    @Test
    void theOrderSaysUntilWhenItsMoneyIsAwaited() {
        shop(chosen(), held(ANNS_HOLD, "11:55"))
                .when(order())
                .then(taken(ANNS_HOLD, ANNS_ORDER, "12:00"), placed(NOON), awaited("12:30", NOON));
    }

    @Test
    void sentAgainItIsTheSameOrder() {
        shop(chosen(), placed(), awaited()).when(order()).thenNothing();
    }

    @Test
    void sentAgainToBePaidOtherwiseItIsRefusedAndTheFirstChoiceStands() {
        PlaceOrder online = order();
        PlaceOrder counter =
                new PlaceOrder(
                        online.order(),
                        online.number(),
                        online.slot(),
                        online.hold(),
                        online.subject(),
                        online.wanted(),
                        online.contact(),
                        online.code(),
                        PayAt.COUNTER);
        shop(chosen(), placed(), awaited()).when(counter).refused(OrderRefusal.OTHER_WAY_TO_PAY);
        shop(chosen(), Happened.placed()).when(online).refused(OrderRefusal.OTHER_WAY_TO_PAY);
        shop(chosen(), Happened.placed()).when(counter).thenNothing();
    }

    @Test
    void aShopThatTakesNoMoneyOnlineIsNotPaidThere() {
        shop(held(ANNS_HOLD, "11:55")).when(order()).refused(OrderRefusal.NOT_PAID_ONLINE);
        var off = new OnlinePaymentChosen(SHOP, new OnlinePayment.NotOffered(), at("09:00"));
        shop(chosen(), off, held(ANNS_HOLD, "11:55"))
                .when(order())
                .refused(OrderRefusal.NOT_PAID_ONLINE);
    }

    @Test
    void everyOtherRefusalComesBeforeAnyMoney() {
        shop(chosen(), taken(new HoldId("h"), Town.BOBS_ORDER))
                .when(ordered(Town.SLOT))
                .refused(SlotRefusal.SLOT_FULL);
    }

    @Test
    void whatCostsNothingIsNotPaid() {
        var gift =
                new PlaceOrder.Wanted.InWords(
                        PersonalText.of("Un catalogue"),
                        Supply.IN_SHOP,
                        Town.pieces(1),
                        Money.euros(0),
                        new VatRate(550));
        shop(chosen(), held(ANNS_HOLD, "11:55"))
                .when(order(gift))
                .refused(OrderRefusal.NOTHING_TO_PAY);
    }

    @Test
    void whatIsPutAsideIsPaidOnlyOnceItWasTried() {
        PlaceOrder bound = order();
        assertThatThrownBy(
                        () ->
                                new PlaceOrder(
                                        bound.order(),
                                        bound.number(),
                                        bound.slot(),
                                        bound.hold(),
                                        bound.subject(),
                                        bound.wanted(),
                                        bound.contact(),
                                        bound.code(),
                                        PayAt.ONLINE,
                                        Commitment.NONE,
                                        Claim.OWN))
                .isInstanceOf(MalformedValue.class);
    }

    @Test
    void moneyIsAwaitedNoLongerThanUntilTheWindowBegins() {
        Instant window = NOON.plus(Duration.ofMinutes(12));
        assertThat(OFFERED.until(NOON, window)).isEqualTo(window);
        assertThat(OFFERED.until(NOON, window.plus(Duration.ofHours(1))))
                .isEqualTo(NOON.plus(Duration.ofMinutes(30)));
    }

    @Test
    void thereIsTimeToFindACardHoweverSoonTheWindowBegins() {
        Instant fiveMinutes = NOON.plus(Duration.ofMinutes(5));
        assertThat(OFFERED.until(NOON, NOON.plus(Duration.ofMinutes(1)))).isEqualTo(fiveMinutes);
        assertThat(OFFERED.until(NOON, NOON.minus(Duration.ofMinutes(10)))).isEqualTo(fiveMinutes);
    }

    @Test
    void aShopChoosesItsServiceOnce() {
        var choose = new ChooseOnlinePayment(SHOP, OFFERED);
        given(opened()).when(choose).then(new OnlinePaymentChosen(SHOP, OFFERED, NOON));
        given(opened(), chosen()).when(choose).thenNothing();
        given().when(choose).refused(ShopRefusal.UNKNOWN_SHOP);
        given(opened(), chosen())
                .when(new ChooseOnlinePayment(SHOP, new OnlinePayment.NotOffered()))
                .then(new OnlinePaymentChosen(SHOP, new OnlinePayment.NotOffered(), NOON));
        given(opened())
                .when(new ChooseOnlinePayment(SHOP, new OnlinePayment.NotOffered()))
                .thenNothing();
    }

    @Test
    void noOrderWaitsForEver() {
        assertThatThrownBy(() -> new OnlinePayment.Offered(Taking.AT_ONCE, 4))
                .isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> new OnlinePayment.Offered(Taking.AT_ONCE, 1_441))
                .isInstanceOf(MalformedValue.class);
    }

    private static PlaceOrder ordered(SlotId slot) {
        return new PlaceOrder(
                new OrderId("order-third"),
                "A-18",
                slot,
                Town.BOBS_HOLD,
                Town.BOB,
                List.of(new PlaceOrder.Wanted.Article(NOVEL, Town.pieces(1))),
                Town.CONTACT,
                Town.CODE,
                PayAt.ONLINE);
    }

    private static Given shop(Event... events) {
        var all = new ArrayList<Event>(List.of(opened(), places(1), novelListed()));
        all.addAll(List.of(events));
        return given(all.toArray(Event[]::new));
    }
}
