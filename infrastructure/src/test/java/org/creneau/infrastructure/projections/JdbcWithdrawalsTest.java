package org.creneau.infrastructure.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.infrastructure.projections.Town.BOOKS;
import static org.creneau.infrastructure.projections.Town.NOON;
import static org.creneau.infrastructure.projections.Town.NOVEL;
import static org.creneau.infrastructure.projections.Town.SHOES;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.application.withdrawal.WithdrawalView.Letter;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdbcWithdrawalsTest {
    private static final OrderId ORDER = new OrderId("o1");
    private static final OrderId OTHER = new OrderId("o2");
    private static final SubjectId ANN = new SubjectId("ann");
    private static final WithdrawalId FIRST = new WithdrawalId("w1");
    private static final WithdrawalId SECOND = new WithdrawalId("w2");
    private static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 21);
    private static final LocalDate REFUND_BY = LocalDate.of(2020, 12, 19);
    private static final ReturnLine BOOK = new ReturnLine(NOVEL, new Quantity(1));
    private static final ReturnLine HAT =
            new ReturnLine(new ReturnLine.Goods.OfLine(1), new Quantity(2));

    private final Tables tables = new Tables();
    private final JdbcWithdrawals withdrawals =
            tables.with(new JdbcWithdrawals(tables.database, tables.schemas, new ReversedTexts()));

    @Test
    void aDeclarationIsReadAsItWasMade() {
        tables.happened(declared(FIRST, ORDER, null, NOON, BOOK, HAT));

        assertThat(withdrawals.of(BOOKS, ORDER))
                .containsExactly(
                        new WithdrawalView(
                                FIRST,
                                ORDER,
                                List.of(BOOK, HAT),
                                LAST_DAY,
                                REFUND_BY,
                                NOON,
                                "WEB",
                                null,
                                Letter.NONE));
    }

    @Test
    void whatWasSaidFirstComesFirst() {
        tables.happened(
                declared(SECOND, ORDER, null, NOON.plusSeconds(60), BOOK),
                declared(FIRST, OTHER, null, NOON, HAT));

        assertThat(withdrawals.of(BOOKS))
                .extracting(WithdrawalView::id)
                .containsExactly(FIRST, SECOND);
        assertThat(withdrawals.of(BOOKS, ORDER))
                .singleElement()
                .satisfies(one -> assertThat(one.lines()).containsExactly(BOOK));
        assertThat(withdrawals.of(SHOES)).isEmpty();
        assertThat(withdrawals.of(SHOES, ORDER)).isEmpty();
    }

    @Test
    void whatBecameOfTheLetterIsKept() {
        PersonalText to = PersonalText.of("anne@exemple.fr");
        tables.happened(
                declared(FIRST, ORDER, to, NOON, BOOK), declared(SECOND, ORDER, to, NOON, BOOK));
        assertThat(letters()).containsExactly(Letter.ON_ITS_WAY, Letter.ON_ITS_WAY);

        tables.happened(
                new AcknowledgementSent(BOOKS, ORDER, ANN, FIRST, NOON),
                new AcknowledgementFailed(
                        BOOKS, ORDER, ANN, SECOND, NotSent.ADDRESS_REFUSED, NOON));
        assertThat(letters()).containsExactly(Letter.SENT, Letter.ADDRESS_REFUSED);
    }

    @Test
    void whatIsKeptAllTheSameAndWhatWasSentIsShown() {
        LocalDate day = LocalDate.of(2020, 12, 6);
        tables.happened(
                declared(FIRST, ORDER, null, NOON, BOOK, HAT),
                new SendingProved(BOOKS, ORDER, ANN, FIRST, day, NOON),
                new PiecesKept(BOOKS, ORDER, ANN, FIRST, new MovementId("a"), List.of(HAT), NOON));
        assertThat(withdrawals.of(BOOKS, ORDER))
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.sent()).isEqualTo(day);
                            assertThat(one.kept()).containsExactly(HAT);
                            assertThat(one.standing()).containsExactly(BOOK);
                            assertThat(one.lines()).containsExactly(BOOK, HAT);
                        });
    }

    /// Why it was said lies there sealed.
    @Test
    void whatItLostOfItsWorthIsShownUntilItIsStruckOut() {
        var worn = new MovementId("worn");
        var why = PersonalText.of("carreau fêlé");
        var less =
                new ValueDiminished(
                        BOOKS, ORDER, ANN, FIRST, worn, HAT, Money.euros(350), why, NOON);
        tables.happened(declared(FIRST, ORDER, null, NOON, BOOK, HAT), less);
        assertThat(withdrawals.of(BOOKS, ORDER).getFirst().diminished())
                .containsExactly(new WithdrawalView.Diminished(worn, HAT, Money.euros(350), why));
        assertThat(withdrawals.of(BOOKS).getFirst().diminished()).hasSize(1);
        tables.happened(new DiminutionStruck(BOOKS, ORDER, ANN, FIRST, worn, NOON));
        assertThat(withdrawals.of(BOOKS, ORDER).getFirst().diminished()).isEmpty();
    }

    private List<Letter> letters() {
        return withdrawals.of(BOOKS, ORDER).stream().map(WithdrawalView::letter).toList();
    }

    @Test
    void whenSomebodyGotItIsKnownWhereverSheGotIt() {
        Instant later = NOON.plusSeconds(60);
        tables.happened(
                new OrderHandedOver(BOOKS, ORDER, ShownBy.NAME, NOON),
                new OrderDelivered(BOOKS, OTHER, NOON),
                new OrderDelivered(BOOKS, OTHER, later));

        assertThat(withdrawals.received(BOOKS, ORDER)).contains(NOON);
        assertThat(withdrawals.received(BOOKS, OTHER)).contains(later);
        assertThat(withdrawals.received(SHOES, ORDER)).isEmpty();
        assertThat(withdrawals.received(BOOKS, new OrderId("o3"))).isEmpty();
    }

    @Test
    void anArticleWasOfferedAsItHadBeenSaidLast() {
        Instant tomorrow = NOON.plus(Duration.ofDays(1));
        tables.happened(
                listed(BOOKS, Withdrawal.POSSIBLE, NOON.minusSeconds(60)),
                listed(BOOKS, Withdrawal.PRESS, NOON),
                listed(BOOKS, Withdrawal.POSSIBLE, tomorrow),
                listed(SHOES, Withdrawal.HYGIENE, NOON));

        var asked = List.of(NOVEL, new ItemId("unheard-of"));
        assertThat(withdrawals.offeredAs(BOOKS, asked, NOON.minusSeconds(61))).isEmpty();
        assertThat(withdrawals.offeredAs(BOOKS, asked, NOON.minusSeconds(1)))
                .isEqualTo(Map.of(NOVEL, Withdrawal.POSSIBLE));
        assertThat(withdrawals.offeredAs(BOOKS, asked, NOON))
                .isEqualTo(Map.of(NOVEL, Withdrawal.PRESS));
        assertThat(withdrawals.offeredAs(SHOES, asked, tomorrow))
                .isEqualTo(Map.of(NOVEL, Withdrawal.HYGIENE));
    }

    private static ItemListed listed(ShopId shop, Withdrawal why, Instant at) {
        return new ItemListed(
                shop,
                NOVEL,
                "Un roman",
                Money.euros(890),
                new VatRate(550),
                new Details(null, Duration.ZERO, why, null),
                at);
    }

    private static WithdrawalDeclared declared(
            WithdrawalId id,
            OrderId order,
            @Nullable PersonalText to,
            Instant at,
            ReturnLine... lines) {
        return new WithdrawalDeclared(
                BOOKS, order, ANN, id, List.of(lines), to, LAST_DAY, REFUND_BY, at);
    }
}
