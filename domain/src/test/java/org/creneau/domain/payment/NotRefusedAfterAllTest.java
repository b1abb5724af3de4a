package org.creneau.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.FOURTH;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.THIRD;
import static org.creneau.domain.testing.Paid.banked;
import static org.creneau.domain.testing.Paid.bounced;
import static org.creneau.domain.testing.Paid.notBanked;
import static org.creneau.domain.testing.Paid.received;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SATURDAY;
import static org.creneau.domain.testing.Town.SHOP;

import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.testing.Given;
import org.junit.jupiter.api.Test;

/// Somebody noted by mistake that the bank had refused a cheque.
class NotRefusedAfterAllTest {
    private static final PaymentEvent HERE = received(FIRST, FIRST, 1_780, SATURDAY);
    private static final PaymentEvent BANKED = banked(SECOND, FIRST, 1_780);
    private static final PaymentEvent REFUSED = bounced(THIRD, FIRST, 1_780);
    private static final PaymentEvent TAKEN = notBanked(FOURTH, THIRD, FIRST, -1_780);
    private static final PaymentId FIFTH = new PaymentId("payment-5");

    @Test
    void thatIsStruckOutByItself() {
        given(placed(), HERE, BANKED, REFUSED).when(reverse(FOURTH, THIRD)).then(TAKEN);
    }

    @Test
    void itIsBankedAsBeforeAndCanBeRefusedInTruth() {
        Given again = given(placed(), HERE, BANKED, REFUSED, TAKEN);
        again.when(reverse(FIFTH, THIRD)).refused(PaymentRefusal.ALREADY_REVERSED);
        again.when(enter(FIFTH, new Entry.Banked(FIRST)))
                .refused(PaymentRefusal.CHEQUE_ALREADY_BANKED);
        again.when(enter(FIFTH, new Entry.Bounced(FIRST))).then(bounced(FIFTH, FIRST, 1_780));
        again.when(reverse(FIFTH, SECOND)).then(notBanked(FIFTH, SECOND, FIRST, 1_780));
    }

    @Test
    void theBooksHaveItsMoneyAgain() {
        Entries books = Entries.NONE.with(HERE).with(BANKED).with(REFUSED);
        assertThat(books.received()).isZero();
        assertThat(books.with(TAKEN).received()).isEqualTo(1_780);
    }

    @Test
    void aRefusalThatWasBankedSinceStands() {
        given(placed(), HERE, BANKED, REFUSED, banked(FOURTH, FIRST, 1_780))
                .when(reverse(FIFTH, THIRD))
                .refused(PaymentRefusal.CHEQUE_STEP_STANDS);
    }

    private static RecordPayment reverse(PaymentId payment, PaymentId mistake) {
        return enter(payment, new Entry.Reversed(mistake));
    }

    private static RecordPayment enter(PaymentId payment, Entry entry) {
        return new RecordPayment(
                SHOP, ANNS_ORDER, payment, entry, NOON, Optional.empty(), Set.of());
    }
}
