package org.creneau.domain.payment.online;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.announced;
import static org.creneau.domain.testing.Paid.taken;
import static org.creneau.domain.testing.PaidOnline.TRY;
import static org.creneau.domain.testing.PaidOnline.authorised;
import static org.creneau.domain.testing.PaidOnline.declined;
import static org.creneau.domain.testing.PaidOnline.opened;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedByLink;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.shop.Reminders;
import org.creneau.domain.shop.ShopEvent.RemindersChosen;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Happened;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Ann orders at seven, and her order waits for its money until one: half of that is over at ten.
class RemindingOfAPaymentTest {
    private static final PersonalText ADDRESS = PersonalText.of("anne@exemple.fr");
    private static final RemindOfPayment REMIND = new RemindOfPayment(SHOP, ANNS_ORDER);
    private static final PaymentAwaited WAITS =
            new PaymentAwaited(SHOP, ANNS_ORDER, at("13:00"), at("07:00"));

    @Test
    void onceHalfOfTheTimeIsOverSheIsReminded() {
        waiting().at("09:59").when(REMIND).thenNothing();
        waiting().at("10:00").when(REMIND).then(asked("10:00", "13:00"));
        waiting().at("12:59").when(REMIND).then(asked("12:59", "13:00"));
        waiting().at("13:00").when(REMIND).thenNothing();
    }

    @Test
    void once() {
        waiting(asked("10:00", "13:00")).at("11:00").when(REMIND).thenNothing();
    }

    @Test
    void whereTheShopRemindsNobodyOfMoneyNoLetterIsAskedFor() {
        var quiet = new RemindersChosen(SHOP, new Reminders(true, false), at("08:00"));
        waiting(quiet).at("10:00").when(REMIND).thenNothing();
    }

    @Test
    void aMailServerThatWasAwayIsAskedAgainAsLongAsTheOrderWaits() {
        NoticeId first = new NoticeId("payment-" + at("13:00").getEpochSecond());
        var away = new NoticeFailed(SHOP, ANNS_ORDER, ANN, first, NotSent.NO_SERVER, at("10:01"));
        waiting(asked("10:00", "13:00"), away).at("10:15").when(REMIND).thenNothing();
        waiting(asked("10:00", "13:00"), away)
                .at("10:16")
                .when(REMIND)
                .then(asked(first.attempt(2), "10:16", "13:00"));
        waiting(asked("10:00", "13:00"), away).at("13:00").when(REMIND).thenNothing();
    }

    @Test
    void ofAnotherTimeThatSheWasGivenAnew() {
        var link = new PaymentAwaitedByLink(SHOP, ANNS_ORDER, at("15:00"), at("10:30"));
        waiting(asked("10:00", "13:00"), link).at("12:44").when(REMIND).thenNothing();
        waiting(asked("10:00", "13:00"), link)
                .at("12:45")
                .when(REMIND)
                .then(asked("12:45", "15:00"));
    }

    @Test
    void whereTheTimeIsShortSheIsStillAtIt() {
        var four = new PaymentAwaited(SHOP, ANNS_ORDER, at("11:00"), at("07:00"));
        given(placed(ADDRESS), four).at("10:00").when(REMIND).thenNothing();
        var more = new PaymentAwaited(SHOP, ANNS_ORDER, at("11:01"), at("07:00"));
        given(placed(ADDRESS), more).at("10:00").when(REMIND).then(asked("10:00", "11:01"));
    }

    @Test
    void whoeverPaidOrMeansToIsLeftAlone() {
        waiting(opened(TRY), authorised(TRY)).at("12:30").when(REMIND).thenNothing();
        waiting(taken(FIRST, Means.CASH, 500)).at("12:30").when(REMIND).thenNothing();
        waiting(announced(FIRST, 1_780)).at("12:30").when(REMIND).thenNothing();
        waiting(opened(TRY), declined(TRY)).at("12:30").when(REMIND).then(asked("12:30", "13:00"));
    }

    @Test
    void whatIsOverOrNeverWaitedIsNotRemindedOf() {
        waiting(cancelled(CancelledBy.SHOPPER)).at("12:00").when(REMIND).thenNothing();
        waiting(handedOver("11:00")).at("12:00").when(REMIND).thenNothing();
        given(placed(ADDRESS)).at("12:00").when(REMIND).thenNothing();
        given().when(REMIND).refused(OrderRefusal.UNKNOWN_ORDER);
        waiting()
                .at("12:00")
                .when(new RemindOfPayment(OTHER_SHOP, ANNS_ORDER))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void withoutAnAddressNobodyIsWrittenTo() {
        given(placed(null), WAITS).at("12:00").when(REMIND).thenNothing();
        given(placed(new PersonalText.Erased()), WAITS).at("12:00").when(REMIND).thenNothing();
    }

    private static Given waiting(Event... more) {
        List<Event> events = new ArrayList<>(List.of(placed(ADDRESS), WAITS));
        events.addAll(List.of(more));
        return given(events.toArray(Event[]::new));
    }

    private static ReminderAsked asked(String at, String until) {
        return asked(new NoticeId("payment-" + at(until).getEpochSecond()), at, until);
    }

    private static ReminderAsked asked(NoticeId notice, String at, String until) {
        return new ReminderAsked(
                SHOP, ANNS_ORDER, ANN, notice, Reminding.PAYMENT, at(until), ADDRESS, at(at));
    }

    private static OrderPlaced placed(@Nullable PersonalText email) {
        OrderPlaced usual = Happened.placed();
        return new OrderPlaced(
                SHOP,
                ANNS_ORDER,
                usual.number(),
                SLOT,
                ANN,
                usual.lines(),
                new Contact(CONTACT.name(), CONTACT.phone(), email),
                CODE,
                PayAt.ONLINE,
                new Terms.Obligation(),
                at("07:00"));
    }
}
