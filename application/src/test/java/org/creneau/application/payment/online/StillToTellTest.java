package org.creneau.application.payment.online;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Told;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.Terms;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.online.LateMoney;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.testing.Happened;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A letter bounced at noon, and the order's window is at three.
class StillToTellTest {
    private static final Instant NOW = Town.NOON.plusSeconds(60);
    private static final SlotId SLOT = Town.SLOT;
    private static final Paying WAITS =
            new Paying(Optional.of(SLOT.start()), false, Online.NONE, Late.NONE);
    private static final Paying CALLED_OFF =
            new Paying(Optional.of(Town.NOON), true, Online.NONE, Late.NONE);
    private static final Paying TAKEN_UP =
            new Paying(Optional.empty(), false, Online.NONE, upTo(SLOT));
    private static final Paying LET_GO =
            new Paying(Optional.of(Town.NOON), true, Online.NONE, late(LateMoney.LET_GO, null));

    @Test
    void thatAnOrderIsCalledOffIsToldAsLongAsItIs() {
        assertThat(isToTell(NoticeAbout.UNPAID, Status.CANCELLED, CALLED_OFF)).isTrue();
        assertThat(isToTell(NoticeAbout.UNPAID, Status.ACCEPTED, TAKEN_UP)).isFalse();
        assertThat(isToTell(NoticeAbout.UNPAID, Status.CANCELLED, TAKEN_UP)).isFalse();
    }

    @Test
    void whatTheShopDidToHerOrderIsToldAsLongAsItIsSo() {
        assertThat(isToTell(NoticeAbout.CALLED_OFF, Status.CANCELLED, LET_GO)).isTrue();
        assertThat(isToTell(NoticeAbout.CALLED_OFF, Status.REFUSED, LET_GO)).isTrue();
        assertThat(isToTell(NoticeAbout.CALLED_OFF, Status.ACCEPTED, WAITS)).isFalse();
        assertThat(isToTell(NoticeAbout.RETURN_OFF, Status.HANDED_OVER, WAITS)).isTrue();
        assertThat(isToTell(NoticeAbout.MOVED, Status.ACCEPTED, WAITS)).isTrue();
        assertThat(isToTell(NoticeAbout.MOVED, Status.CANCELLED, LET_GO)).isFalse();
        assertThat(at(NoticeAbout.MOVED, Status.ACCEPTED, WAITS, SLOT.start())).isFalse();
    }

    @Test
    void whatTheShopDidIsToldByACallWhereNoLetterCan() {
        assertThat(done(NoticeAbout.CALLED_OFF, Status.CANCELLED, false, NOW)).isTrue();
        assertThat(done(NoticeAbout.CALLED_OFF, Status.REFUSED, false, NOW)).isTrue();
        assertThat(done(NoticeAbout.MOVED, Status.ACCEPTED, false, NOW)).isTrue();
        assertThat(done(NoticeAbout.CALLED_OFF, Status.ACCEPTED, false, NOW)).isFalse();
        assertThat(done(NoticeAbout.MOVED, Status.REFUSED, false, NOW)).isFalse();
        Instant begun = SLOT.start();
        assertThat(done(NoticeAbout.CALLED_OFF, Status.CANCELLED, false, begun)).isFalse();
        assertThat(done(NoticeAbout.MOVED, Status.ACCEPTED, false, begun)).isFalse();
    }

    @Test
    void aLetterThatWasLostIsAskedForAsOneThatCouldNotBeWritten() {
        Instant last = Town.NOON.plus(Duration.ofMinutes(2));
        assertThat(done(NoticeAbout.CALLED_OFF, Status.REFUSED, true, last)).isFalse();
        Instant late = last.plusMillis(1);
        assertThat(done(NoticeAbout.CALLED_OFF, Status.REFUSED, true, late)).isTrue();
        assertThat(done(NoticeAbout.MOVED, Status.ACCEPTED, true, late)).isTrue();
    }

    @Test
    void whoWasToldOfAChangeOrCannotBeCalledIsAskedAboutNoMore() {
        assertThat(done(NoticeAbout.CALLED_OFF, sent(NoticeAbout.CALLED_OFF))).isFalse();
        assertThat(done(NoticeAbout.CALLED_OFF, sent(NoticeAbout.READY))).isTrue();
        assertThat(done(NoticeAbout.MOVED, sent(NoticeAbout.MOVED))).isFalse();
        assertThat(done(NoticeAbout.MOVED, sent(NoticeAbout.PAY_AGAIN))).isFalse();
        assertThat(done(NoticeAbout.CALLED_OFF, sent(NoticeAbout.PAY_AGAIN))).isTrue();
        var earlier = new Told.ShopChange(NoticeAbout.MOVED, Town.NOON.plusMillis(1));
        assertThat(new Told(null, List.of(sent(NoticeAbout.MOVED)), List.of(earlier)).untold())
                .contains(earlier);
        var nobody = new Contact(PersonalText.of("Anna"), null, null);
        OrderView unreached = order(Status.REFUSED, nobody, told(NoticeAbout.CALLED_OFF));
        assertThat(StillToTell.of(unreached, Account.of(unreached, Books.EMPTY), false, NOW))
                .isEmpty();
    }

    private static boolean done(NoticeAbout about, Told.Notice... notices) {
        Status status = about == NoticeAbout.MOVED ? Status.ACCEPTED : Status.CANCELLED;
        return done(about, status, false, NOW, notices);
    }

    private static boolean done(
            NoticeAbout about,
            Status status,
            boolean reached,
            Instant now,
            Told.Notice... notices) {
        OrderView order = order(status, Town.CONTACT, told(about, notices));
        return StillToTell.of(order, Account.of(order, Books.EMPTY), reached, now)
                .filter(message -> message.failed() == null && message.about() == about)
                .isPresent();
    }

    private static Told told(NoticeAbout done, Told.Notice... notices) {
        return new Told(null, List.of(notices), List.of(new Told.ShopChange(done, Town.NOON)));
    }

    private static Told.Notice sent(NoticeAbout about) {
        return notice("n9", about, Told.State.SENT);
    }

    @Test
    void anotherTimeToPayIsToldAsLongAsItsMoneyIsAwaited() {
        assertThat(isToTell(NoticeAbout.PAY_AGAIN, Status.ACCEPTED, WAITS)).isTrue();
        assertThat(isToTell(NoticeAbout.PAY_AGAIN, Status.CANCELLED, CALLED_OFF)).isFalse();
        assertThat(isToTell(NoticeAbout.PAY_AGAIN, Status.HANDED_OVER, WAITS)).isFalse();
        assertThat(
                        isToTell(
                                NoticeAbout.PAY_AGAIN,
                                Status.ACCEPTED,
                                WAITS,
                                taken(FIRST, Means.CARD, 1_780)))
                .isFalse();
    }

    @Test
    void aPlaceThatSheHasAgainIsToldUntilItsWindowBeginsOrSheHasAnother() {
        assertThat(isToTell(NoticeAbout.LATE, Status.ACCEPTED, TAKEN_UP)).isTrue();
        assertThat(at(NoticeAbout.LATE, Status.ACCEPTED, TAKEN_UP, SLOT.start())).isFalse();
        assertThat(isToTell(NoticeAbout.LATE, Status.HANDED_OVER, TAKEN_UP)).isFalse();
        assertThat(isToTell(NoticeAbout.LATE, Status.CANCELLED, TAKEN_UP)).isFalse();
        Paying elsewhere =
                new Paying(Optional.empty(), false, Online.NONE, upTo(Town.slotAt("16:00")));
        assertThat(isToTell(NoticeAbout.LATE, Status.ACCEPTED, elsewhere)).isFalse();
    }

    @Test
    void moneyThatGoesBackIsToldForTwoWeeks() {
        assertThat(isToTell(NoticeAbout.LATE, Status.CANCELLED, LET_GO)).isTrue();
        assertThat(isToTell(NoticeAbout.REFUND, Status.CANCELLED, CALLED_OFF)).isTrue();
        Instant last = Town.NOON.plus(Duration.ofDays(14));
        assertThat(at(NoticeAbout.REFUND, Status.CANCELLED, CALLED_OFF, last)).isTrue();
        assertThat(at(NoticeAbout.REFUND, Status.CANCELLED, CALLED_OFF, last.plusMillis(1)))
                .isFalse();
    }

    @Test
    void whatNobodyKnowsAnyMoreOrLeftAfterAllIsAskedOfNobody() {
        OrderView erased =
                order(
                        Status.CANCELLED,
                        new Contact(new PersonalText.Erased(), new PersonalText.Erased(), null),
                        failed(NoticeAbout.REFUND));
        assertThat(StillToTell.of(erased, Account.of(erased, Books.EMPTY), true, NOW)).isEmpty();
        OrderView again =
                order(
                        Status.CANCELLED,
                        Town.CONTACT,
                        failed(NoticeAbout.REFUND),
                        notice("n2", NoticeAbout.REFUND, Told.State.SENT));
        assertThat(StillToTell.of(again, Account.of(again, Books.EMPTY), true, NOW)).isEmpty();
    }

    private static boolean isToTell(
            NoticeAbout about, Status status, Paying paying, PaymentEvent... entries) {
        return at(about, status, paying, NOW, entries);
    }

    private static boolean at(
            NoticeAbout about, Status status, Paying paying, Instant now, PaymentEvent... entries) {
        OrderView order = order(status, Town.CONTACT, failed(about));
        var books = new Books(List.of(entries), Map.of(), Map.of(), Map.of(), Map.of());
        return StillToTell.of(order, Account.of(order, books, paying), true, now).isPresent();
    }

    private static Late upTo(SlotId to) {
        return late(LateMoney.TAKEN_UP, to);
    }

    private static Late late(LateMoney state, @Nullable SlotId to) {
        return new Late(
                state,
                Optional.of(Town.NOON),
                Optional.ofNullable(to),
                Optional.ofNullable(to),
                Optional.empty());
    }

    private static Told.Notice failed(NoticeAbout about) {
        return notice("n1", about, Told.State.ADDRESS_REFUSED);
    }

    private static Told.Notice notice(String id, NoticeAbout about, Told.State state) {
        return new Told.Notice(
                new NoticeId(id), about, NoticeWay.EMAIL, null, state, Town.NOON, null);
    }

    private static OrderView order(Status status, Contact contact, Told.Notice... notices) {
        return order(status, contact, new Told(null, List.of(notices)));
    }

    private static OrderView order(Status status, Contact contact, Told told) {
        var placed = Happened.placed();
        return new OrderView(
                placed.order(),
                placed.number(),
                SLOT,
                SLOT.start(),
                placed.subject(),
                contact,
                placed.code(),
                placed.lines(),
                PayAt.COUNTER,
                new Terms.Obligation(),
                status,
                null,
                null,
                "WEB",
                null,
                Instant.EPOCH,
                1,
                told,
                null,
                LineChanges.NONE,
                null);
    }
}
