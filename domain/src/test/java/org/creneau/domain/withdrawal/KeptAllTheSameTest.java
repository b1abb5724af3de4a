package org.creneau.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.handedOver;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.OTHER_SHOP;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.FIRST;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.SECOND;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.back;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.declare;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.declared;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.line;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.junit.jupiter.api.Test;

/// Ann gave up two novels on Saturday, 5 December at noon: she shows that she has sent them, or agrees with the shop to keep them.
class KeptAllTheSameTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 12, 5);

    @Test
    void whatSheAgreesToKeepIsNotedOnce() {
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 2)))
                .when(keep("a", 1))
                .then(kept("a", 1));
        given(placed(), declared(FIRST, line(NOVEL, 2)), kept("a", 1))
                .when(keep("a", 1))
                .thenNothing();
        given(placed(), declared(FIRST, line(NOVEL, 2)), kept("a", 1))
                .when(keep("a", 2))
                .refused(WithdrawalRefusal.AGREEMENT_REPEATED_DIFFERENTLY);
        given(placed(), declared(FIRST, line(NOVEL, 2)), kept("a", 1))
                .when(keep("b", 1))
                .then(kept("b", 1));
    }

    @Test
    void sheKeepsNoMoreThanSheGaveUpAndHas() {
        given(placed(), declared(FIRST, line(NOVEL, 1)))
                .when(keep("a", 2))
                .refused(WithdrawalRefusal.NOT_GIVEN_UP);
        given(placed(), declared(FIRST, line(NOVEL, 2)), kept("a", 2))
                .when(keep("b", 1))
                .refused(WithdrawalRefusal.NOT_GIVEN_UP);
        given(placed(), declared(FIRST, line(NOVEL, 1)), declared(SECOND, line(NOVEL, 1)))
                .when(keep("a", 2))
                .refused(WithdrawalRefusal.NOT_GIVEN_UP);
        given(placed(), declared(FIRST, line(NOVEL, 2)), back(2))
                .when(keep("a", 1))
                .refused(WithdrawalRefusal.NOT_GIVEN_UP);
        given(placed(), declared(FIRST, line(NOVEL, 2)), back(1))
                .when(keep("a", 1))
                .then(kept("a", 1));
    }

    @Test
    void nobodyKeepsWhatWasCalledOffOrWhatNobodyGaveUp() {
        given(placed(), declared(FIRST, line(NOVEL, 2)), cancelled(CancelledBy.WITHDRAWN))
                .when(keep("a", 1))
                .refused(OrderRefusal.ORDER_CANCELLED);
        given(placed()).when(keep("a", 1)).refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        given(placed(), declared(FIRST, line(NOVEL, 2)))
                .when(keep(OTHER_SHOP, "a", 1))
                .refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        assertThatThrownBy(
                        () ->
                                new KeepPieces(
                                        SHOP, ANNS_ORDER, FIRST, new MovementId("a"), List.of()))
                .isInstanceOf(MalformedValue.class);
    }

    /// Her right is not used up: what she keeps is hers as before.
    @Test
    void whatSheKeptSheMayGiveUpAnew() {
        given(opened(), placed(), handedOver("11:00"), declared(FIRST, line(NOVEL, 2)))
                .when(declare(SECOND, line(NOVEL, 1)))
                .refused(ReturnRefusal.MORE_THAN_BOUGHT);
        given(
                        opened(),
                        placed(),
                        handedOver("11:00"),
                        declared(FIRST, line(NOVEL, 2)),
                        kept("a", 1))
                .when(declare(SECOND, line(NOVEL, 1)))
                .then(declared(SECOND, line(NOVEL, 1)));
    }

    @Test
    void theProofIsNotedAndCorrected() {
        given(opened(), declared(FIRST, line(NOVEL, 2))).when(sent(TODAY)).then(proved(TODAY));
        given(opened(), declared(FIRST, line(NOVEL, 2)), proved(TODAY))
                .when(sent(TODAY))
                .thenNothing();
        given(opened(), declared(FIRST, line(NOVEL, 2)), proved(TODAY.minusDays(1)))
                .when(sent(TODAY))
                .then(proved(TODAY));
    }

    @Test
    void noProofIsOfTomorrowOrOfNothing() {
        given(opened(), declared(FIRST, line(NOVEL, 2)))
                .when(sent(TODAY.plusDays(1)))
                .refused(WithdrawalRefusal.SENT_LATER_THAN_TODAY);
        given(opened()).when(sent(TODAY)).refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
        given(opened(), declared(FIRST, line(NOVEL, 2)))
                .when(new ProveSending(OTHER_SHOP, ANNS_ORDER, FIRST, TODAY))
                .refused(WithdrawalRefusal.UNKNOWN_WITHDRAWAL);
    }

    @Test
    void noProofIsOlderThanTheOrderNorOfADayThatNoCalendarKnows() {
        Given declared = given(opened(), placed(), declared(FIRST, line(NOVEL, 2)));
        LocalDate ordered = LocalDate.ofInstant(placed().at(), Town.PARIS);
        declared.when(sent(ordered)).then(proved(ordered));
        declared.when(sent(ordered.minusDays(1))).refused(WithdrawalRefusal.SENT_BEFORE_ORDERED);
        assertThatThrownBy(() -> sent(LocalDate.of(26, 11, 20))).isInstanceOf(MalformedValue.class);
        assertThatThrownBy(() -> sent(LocalDate.MIN)).isInstanceOf(MalformedValue.class);
    }

    @Test
    void whatWasCalledOffWithItSheHasNeverHad() {
        given(opened(), placed(), declared(FIRST, line(NOVEL, 2)), off())
                .when(sent(TODAY))
                .refused(OrderRefusal.ORDER_CANCELLED);
    }

    private static OrderCancelled off() {
        return new OrderCancelled(SHOP, ANNS_ORDER, ANN, CancelledBy.WITHDRAWN, NOON);
    }

    private static ProveSending sent(LocalDate day) {
        return new ProveSending(SHOP, ANNS_ORDER, FIRST, day);
    }

    private static SendingProved proved(LocalDate day) {
        return new SendingProved(SHOP, ANNS_ORDER, ANN, FIRST, day, NOON);
    }

    private static KeepPieces keep(String agreement, int pieces) {
        return keep(SHOP, agreement, pieces);
    }

    private static KeepPieces keep(ShopId shop, String agreement, int pieces) {
        return new KeepPieces(
                shop, ANNS_ORDER, FIRST, new MovementId(agreement), List.of(line(NOVEL, pieces)));
    }

    private static PiecesKept kept(String agreement, int pieces) {
        return new PiecesKept(
                SHOP,
                ANNS_ORDER,
                ANN,
                FIRST,
                new MovementId(agreement),
                List.of(line(NOVEL, pieces)),
                NOON);
    }
}
