package org.creneau.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.ready;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.on;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.FIRST;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.LAST_DAY;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.MAIL;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.REFUND_BY;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.SECOND;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.back;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.declare;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.declared;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.line;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.listed;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.ofLine;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.putAside;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.told;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.withAHat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.ShopEvent.HolidaysChosen;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Ann has had two novels since Saturday, 5 December 2020, eleven o'clock. The fourteenth day after is a
/// Saturday, so that she may change her mind until Monday, 21 December.
class WithdrawingTest {
    @Test
    void whoeverHasItMayChangeHerMind() {
        given(opened(), placed(), handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 1)))
                .then(declared(FIRST, line(NOVEL, 1)));
    }

    @Test
    void whatIsBroughtToHerCountsFromHerDoor() {
        given(opened(), Brought.placed(), new OrderDelivered(SHOP, ANNS_ORDER, at("11:00")))
                .when(declare(FIRST, line(NOVEL, 2)))
                .then(declared(FIRST, line(NOVEL, 2)));
    }

    @Test
    void theLastDayIsWholeAndTheNextTooLate() {
        Instant last = on(LAST_DAY.plusDays(1), "00:00").minusNanos(1_000);
        given(opened(), placed(), handedOver("11:00"))
                .at(last)
                .when(declare(FIRST, null, last, line(NOVEL, 1)))
                .then(declared(FIRST, null, last, LocalDate.of(2021, 1, 4), line(NOVEL, 1)));
        Instant over = on(LAST_DAY.plusDays(1), "00:00");
        given(opened(), placed(), handedOver("11:00"))
                .at(over)
                .when(declare(FIRST, null, over, line(NOVEL, 1)))
                .refused(new WithdrawalOver(LAST_DAY));
    }

    @Test
    void aLetterCountsFromTheDayOnWhichItWasSent() {
        Instant sent = on(LAST_DAY, "18:00");
        given(opened(), placed(), handedOver("11:00"))
                .at(on(LAST_DAY.plusDays(3), "09:00"))
                .when(declare(FIRST, null, sent, line(NOVEL, 1)))
                .then(declared(FIRST, null, sent, LocalDate.of(2021, 1, 4), line(NOVEL, 1)));
    }

    @Test
    void nobodyTakesBackWhatSheHasNotOrderedYet() {
        given(opened(), placed(), handedOver("11:00"))
                .at("11:45")
                .when(declare(FIRST, null, on(LAST_DAY.minusYears(1), "12:00"), line(NOVEL, 1)))
                .then(declared(FIRST, null, at("10:00"), REFUND_BY, line(NOVEL, 1)));
    }

    @Test
    void nobodySaysItAfterItIsTold() {
        given(opened(), placed(), handedOver("11:00"))
                .at("11:45")
                .when(declare(FIRST, line(NOVEL, 1)))
                .then(declared(FIRST, null, at("11:45"), REFUND_BY, line(NOVEL, 1)));
    }

    @Test
    void theHolidaysOfTheCommuneCountThoughTheShopIsOpenOnThem() {
        var strasbourg =
                new HolidaysChosen(SHOP, new Holidays.NotKept(new Commune("67482")), at("08:00"));
        Instant received = on(LocalDate.of(2020, 12, 11), "11:00");
        Instant told = on(LocalDate.of(2020, 12, 28), "09:00");
        given(opened(), strasbourg, placed(), new OrderDelivered(SHOP, ANNS_ORDER, received))
                .at(told)
                .when(declare(FIRST, null, told, line(NOVEL, 1)))
                .then(
                        new WithdrawalDeclared(
                                SHOP,
                                ANNS_ORDER,
                                ANN,
                                FIRST,
                                List.of(line(NOVEL, 1)),
                                null,
                                LocalDate.of(2020, 12, 28),
                                LocalDate.of(2021, 1, 11),
                                told));
    }

    @Test
    void beforeSheHasItTheOrderIsCalledOffInstead() {
        given(opened(), placed())
                .when(declare(FIRST, line(NOVEL, 1)))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        given(opened(), placed(), ready())
                .when(declare(FIRST, line(NOVEL, 1)))
                .refused(ReturnRefusal.NOT_YET_HANDED_OVER);
        given(opened(), placed(), cancelled(CancelledBy.SHOPPER))
                .when(declare(FIRST, line(NOVEL, 1)))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    @Test
    void anUnknownOrAnotherShopsOrderIsNobodysBusiness() {
        given(opened()).when(declare(FIRST, line(NOVEL, 1))).refused(OrderRefusal.UNKNOWN_ORDER);
        given(opened(), placed(), handedOver("11:00"))
                .when(
                        new DeclareWithdrawal(
                                OTHER_SHOP, ANNS_ORDER, FIRST, List.of(line(NOVEL, 1)), null, NOON))
                .refused(OrderRefusal.UNKNOWN_ORDER);
    }

    @Test
    void whatWasTriedInTheShopWasBoughtThere() {
        var tried =
                new PutAsideSettled(
                        SHOP,
                        ANNS_ORDER,
                        List.of(new BoughtLine(0, pieces(2))),
                        ShownBy.CODE,
                        at("11:00"));
        given(opened(), putAside(), tried)
                .when(declare(FIRST, line(NOVEL, 1)))
                .refused(WithdrawalRefusal.BOUGHT_IN_SHOP);
    }

    @Test
    void nobodyGivesBackMoreThanSheBought() {
        given(opened(), placed(), handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 3)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), placed(), handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 1), line(NOVEL, 2)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), placed(), handedOver("11:00"))
                .when(declare(FIRST, line(ATLAS, 1)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void whatWasSaidBeforeIsTakenOff() {
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 1)))
                .when(declare(SECOND, line(NOVEL, 1)))
                .then(declared(SECOND, line(NOVEL, 1)));
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 1)))
                .when(declare(SECOND, line(NOVEL, 2)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void whatIsBackAlreadyCountsOnceWhetherItWasSaidOrNot() {
        given(opened(), placed(), handedOver("11:00"), back(1))
                .when(declare(FIRST, line(NOVEL, 2)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 1)), back(1))
                .when(declare(SECOND, line(NOVEL, 1)))
                .then(declared(SECOND, line(NOVEL, 1)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Withdrawal.class,
            names = {"MADE_TO_MEASURE", "PERISHABLE", "PRESS"})
    void fromSomeThingsNobodyWithdraws(Withdrawal why) {
        given(opened(), listed(why, "08:00"), placed(), handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 1)))
                .refused(new NotWithdrawable(NOVEL, "Un roman", why));
    }

    @ParameterizedTest
    @EnumSource(
            value = Withdrawal.class,
            names = {"HYGIENE", "UNSEALED_RECORDING"})
    void whatWasSealedComesBackAsLongAsItIs(Withdrawal why) {
        given(opened(), listed(why, "08:00"), placed(), handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 1)))
                .then(declared(FIRST, line(NOVEL, 1)));
    }

    @Test
    void whatTheShopSaysAfterTheOrderTakesNoRightAndGivesNone() {
        given(opened(), placed(), listed(Withdrawal.PRESS, "10:30"), handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 1)))
                .then(declared(FIRST, line(NOVEL, 1)));
        given(
                        opened(),
                        listed(Withdrawal.POSSIBLE, "08:00"),
                        listed(Withdrawal.PRESS, "09:00"),
                        placed(),
                        listed(Withdrawal.POSSIBLE, "10:30"),
                        handedOver("11:00"))
                .when(declare(FIRST, line(NOVEL, 1)))
                .refused(new NotWithdrawable(NOVEL, "Un roman", Withdrawal.PRESS));
    }

    @Test
    void whatWasOrderedInWordsGoesByItsPlaceInTheOrder() {
        given(opened(), withAHat(), handedOver("11:00"))
                .when(declare(FIRST, ofLine(1)))
                .then(declared(FIRST, ofLine(1)));
        given(opened(), withAHat(), handedOver("11:00"))
                .when(declare(FIRST, ofLine(0)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
    }

    @Test
    void aFormSentTwiceIsOneWord() {
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 2)))
                .at(on(SATURDAY.plusDays(40), "09:00"))
                .when(declare(FIRST, line(NOVEL, 1), line(NOVEL, 1)))
                .thenNothing();
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 1)))
                .when(declare(FIRST, line(NOVEL, 2)))
                .refused(WithdrawalRefusal.WITHDRAWAL_REPEATED_DIFFERENTLY);
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 1)))
                .when(
                        new DeclareWithdrawal(
                                SHOP,
                                new OrderId("order-of-others"),
                                FIRST,
                                List.of(line(NOVEL, 1)),
                                null,
                                NOON))
                .refused(WithdrawalRefusal.WITHDRAWAL_REPEATED_DIFFERENTLY);
    }

    @Test
    void somethingIsUnwanted() {
        assertThatThrownBy(() -> declare(FIRST)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatBecameOfTheLetterIsToldOnce() {
        var asked = declared(FIRST, MAIL, NOON, REFUND_BY, line(NOVEL, 1));
        Instant later = NOON.plus(Duration.ofSeconds(3));
        var sent = new AcknowledgementSent(SHOP, ANNS_ORDER, ANN, FIRST, later);
        given(asked).at(later).when(told(Optional.empty())).then(sent);
        given(asked)
                .at(later)
                .when(told(Optional.of(NotSent.ADDRESS_REFUSED)))
                .then(
                        new AcknowledgementFailed(
                                SHOP, ANNS_ORDER, ANN, FIRST, NotSent.ADDRESS_REFUSED, later));
        given(asked, sent).at(later).when(told(Optional.of(NotSent.NO_SERVER))).thenNothing();
    }

    @Test
    void whereNoLetterWasAskedForNoneWasSent() {
        given(declared(FIRST, line(NOVEL, 1)))
                .when(told(Optional.empty()))
                .refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        given().when(told(Optional.empty())).refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        given(declared(FIRST, MAIL, NOON, REFUND_BY, line(NOVEL, 1)))
                .when(new TellAcknowledgement(OTHER_SHOP, FIRST, Optional.empty()))
                .refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
    }

    @Test
    void theReasonsSayUntilWhenAndWhatFor() {
        assertThat(new WithdrawalOver(LAST_DAY).figures())
                .containsEntry("lastDay", LAST_DAY)
                .hasSize(1);
        assertThat(new NotWithdrawable(NOVEL, "Un roman", Withdrawal.PRESS).figures())
                .containsEntry("item", "novel")
                .containsEntry("label", "Un roman")
                .containsEntry("why", "PRESS")
                .hasSize(3);
    }
}
