package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.ANN;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.opened;
import static org.creneau.infrastructure.projections.Town.placed;
import static org.creneau.infrastructure.projections.Town.published;
import static org.creneau.infrastructure.projections.Town.slot;

import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.order.Supply;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/// An order of two novels that changes.
class ShortageRowsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final MovementId MISSING = new MovementId("m1");
    private static final OrderLine HAT =
            new OrderLine(
                    new OrderLine.Goods.InWords(PersonalText.of("Le chapeau bleu"), Supply.IN_SHOP),
                    new Quantity(1),
                    Money.euros(4_500),
                    new VatRate(2_000));

    private final Tables tables = new Tables();
    private final JdbcOrders orders =
            tables.with(
                    new JdbcOrders(
                            tables.database, tables.schemas, tables.shops(), new ReversedTexts()));

    @BeforeEach
    void theShopIsOpen() {
        tables.happened(opened(BOOKS), published(BOOKS, 2));
    }

    @Test
    void whatIsAskedAboutIsShownAndTheOrderStaysAsItIs() {
        tables.happened(order(), missing(), told());

        assertThat(view().pieces()).isEqualTo(2);
        assertThat(view().changes().open())
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.id()).isEqualTo(MISSING);
                            assertThat(each.what().quantity()).isEqualTo(new Quantity(1));
                            assertThat(each.instead()).isEqualTo(HAT);
                            assertThat(each.letter()).isEqualTo(LineChanges.Letter.NO_SERVER);
                        });
        assertThat(rows("order_line")).doesNotContain("chapeau");
    }

    @Test
    void whatSheTakesInsteadIsALineOfItsOwn() {
        tables.happened(order(), missing(), answered(Answer.REPLACE));
        assertReplaced();
    }

    @Test
    void toldOneByOneItComesToTheSame() {
        tables.happenedOneByOne(order(), missing(), answered(Answer.REPLACE));
        assertReplaced();
    }

    private void assertReplaced() {
        assertThat(view().lines()).extracting(OrderLine::quantity).containsOnly(new Quantity(1));
        assertThat(view().lines().getLast()).isEqualTo(HAT);
        assertThat(view().changes().numbers()).containsExactly(0, 1);
        assertThat(view().changes().open()).isEmpty();
        assertThat(view().changes().off()).hasSize(1);
    }

    @Test
    void whatIsTakenOffIsStillToBeSeen() {
        tables.happened(
                order(),
                missing(),
                answered(Answer.REPLACE),
                new LineReduced(BOOKS, ORDER, 0, 1, 0, AskedBy.SHOPPER, NOON));

        assertThat(view().lines()).containsExactly(HAT);
        assertThat(view().lineNumber(0)).isEqualTo(1);
        assertThat(view().total()).isEqualTo(Money.euros(4_500));
        assertThat(view().changes().reduced())
                .extracting(LineChanges.Reduced::by)
                .containsExactly(AskedBy.SHOPPER);
    }

    @Test
    void whatIsFoundOrDoneWithoutLeavesNoLineBehind() {
        tables.happened(order(), missing(), answered(Answer.WITHOUT));
        assertThat(view().pieces()).isEqualTo(1);
        assertThat(view().lines()).hasSize(1);
    }

    @Test
    void aQuestionThatIsWrittenWhileItIsReadNamesNoLineThatIsNotThere() {
        tables.happened(order());

        var read =
                new LineRows(new Interrupted(), new ReversedTexts())
                        .read("view_orders", BOOKS, new String[] {ORDER.value()});

        assertThat(read.getOrDefault(ORDER, OrderLines.Lines.NONE).standing()).hasSize(1);
        assertThat(view().changes().open()).hasSize(1);
    }

    /// Something is missing as soon as anything was read.
    private final class Interrupted extends JdbcTemplate {
        private boolean written;

        Interrupted() {
            super(tables.database);
        }

        @Override
        public void query(
                String sql, RowCallbackHandler row, @Nullable Object @Nullable ... values) {
            super.query(sql, row, values);
            if (!written) {
                written = true;
                tables.happened(missing());
            }
        }
    }

    private OrderView view() {
        return orders.find(BOOKS, ORDER).orElseThrow();
    }

    private String rows(String table) {
        return new JdbcTemplate(tables.database)
                .queryForList("select * from view_orders." + table)
                .toString();
    }

    private static Event order() {
        return placed(slot(BOOKS, 15, 0), ORDER.value());
    }

    private static Event missing() {
        return new ArticleMissing(
                BOOKS, ORDER, ANN, MISSING, 0, 1, 0, new Instead(1, HAT, 0), NOON);
    }

    private static Event told() {
        return new MissingTold(BOOKS, ORDER, MISSING, NotSent.NO_SERVER, NOON);
    }

    private static Event answered(Answer answer) {
        return new MissingAnswered(BOOKS, ORDER, MISSING, answer, AnsweredBy.SHOPPER, NOON);
    }
}
