package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.JdbcPaymentsTest.everyKind;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.SHOES;

import java.util.List;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeBanked;
import org.creneau.domain.payment.PaymentEvent.ChequeHandedBack;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.junit.jupiter.api.Test;

/// Which orders have a cheque in the drawer.
class JdbcChequesTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final PaymentId CHEQUE = new PaymentId("c1");
    private static final Money SUM = Money.euros(2_580);

    private final Tables tables = new Tables();
    private final JdbcPayments payments =
            tables.with(new JdbcPayments(tables.database, tables.schemas, tables.shops()));

    @Test
    void aChequeIsHereUntilTheBankHasItOrItIsStruckOut() {
        List<PaymentEvent> all = everyKind();
        tables.happened(all.get(1));
        assertThat(payments.withChequesHere(BOOKS)).isEmpty();
        tables.happened(all.get(2));
        assertThat(payments.withChequesHere(BOOKS)).containsExactly(ORDER);
        assertThat(payments.withChequesHere(SHOES)).isEmpty();
        tables.happened(all.get(3));
        assertThat(payments.withChequesHere(BOOKS)).isEmpty();
        tables.happened(all.get(4));
        assertThat(payments.withChequesHere(BOOKS)).containsExactly(ORDER);
        tables.happened(new ChequeBanked(BOOKS, ORDER, new PaymentId("c5"), CHEQUE, SUM, NOON));
        assertThat(payments.withChequesHere(BOOKS)).isEmpty();
        tables.happened(
                new PaymentReversed(
                        BOOKS,
                        ORDER,
                        new PaymentId("c6"),
                        new PaymentId("c5"),
                        Means.CHEQUE,
                        SUM,
                        CHEQUE,
                        NOON));
        assertThat(payments.withChequesHere(BOOKS)).containsExactly(ORDER);
        tables.happened(
                new PaymentReversed(
                        BOOKS,
                        ORDER,
                        new PaymentId("c7"),
                        CHEQUE,
                        Means.CHEQUE,
                        Money.euros(0),
                        NOON));
        assertThat(payments.withChequesHere(BOOKS)).isEmpty();
    }

    @Test
    void aChequeIsHereNoMoreOnceItIsHandedBackUntilThatWasAMistake() {
        List<PaymentEvent> all = everyKind();
        var handed = new PaymentId("c8");
        tables.happened(all.get(1), all.get(2));
        tables.happened(new ChequeHandedBack(BOOKS, ORDER, handed, CHEQUE, SUM, NOON));
        assertThat(payments.withChequesHere(BOOKS)).isEmpty();
        tables.happened(undone("c9", handed));
        assertThat(payments.withChequesHere(BOOKS)).containsExactly(ORDER);
        tables.happened(undone("c10", new PaymentId("c2")));
        assertThat(payments.withChequesHere(BOOKS)).isEmpty();
    }

    private static PaymentReversed undone(String id, PaymentId mistake) {
        return new PaymentReversed(
                BOOKS,
                ORDER,
                new PaymentId(id),
                mistake,
                Means.CHEQUE,
                Money.euros(0),
                CHEQUE,
                NOON);
    }
}
