package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

class LostWorthTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final SubjectId ANN = new SubjectId("anne");
    private static final WithdrawalId SAID = new WithdrawalId("w1");
    private static final ReturnLine ONE = new ReturnLine(NOVEL, new Quantity(1));

    private final Tables tables = new Tables();
    private final JdbcPayments payments =
            tables.with(new JdbcPayments(tables.database, tables.schemas, tables.shops()));

    @Test
    void whatItLostOfItsWorthIsAddedUpWithoutMistakes() {
        tables.happenedOneByOne(
                new WithdrawalDeclared(
                        BOOKS,
                        ORDER,
                        ANN,
                        SAID,
                        List.of(ONE),
                        null,
                        LocalDate.EPOCH,
                        LocalDate.EPOCH,
                        NOON),
                lost("a", 150),
                lost("b", 200));
        assertThat(lost()).isEqualTo(Map.of(ONE.goods(), 350L));
        tables.happened(new DiminutionStruck(BOOKS, ORDER, ANN, SAID, new MovementId("a"), NOON));
        assertThat(lost()).isEqualTo(Map.of(ONE.goods(), 200L));
    }

    private Map<ReturnLine.Goods, Long> lost() {
        return Objects.requireNonNull(payments.of(BOOKS, List.of(ORDER)).get(ORDER)).lost();
    }

    private static ValueDiminished lost(String id, long cents) {
        return new ValueDiminished(
                BOOKS,
                ORDER,
                ANN,
                SAID,
                new MovementId(id),
                ONE,
                Money.euros(cents),
                PersonalText.of("pages gondolées"),
                NOON);
    }
}
