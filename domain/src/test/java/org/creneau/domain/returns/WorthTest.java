package org.creneau.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Supply;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

class WorthTest {
    private static final ItemId NOVEL = new ItemId("novel");
    private static final ReturnLine.Goods BOOK = new ReturnLine.Goods.Article(NOVEL);
    private static final ReturnLine.Goods CARD = new ReturnLine.Goods.OfLine(2);
    private static final Money FEE = Money.euros(300);
    private static final Money NOTHING = Money.euros(0);
    private static final Map<ReturnLine.Goods, Long> ALL = Map.of(BOOK, 3L, CARD, 1L);

    /// The novel stands in two lines.
    private static final List<OrderLine> LINES =
            List.of(
                    line(new OrderLine.Goods.Article(NOVEL, "Novel"), 1),
                    line(new OrderLine.Goods.Article(NOVEL, "Novel"), 2),
                    line(
                            new OrderLine.Goods.InWords(PersonalText.of("a card"), Supply.IN_SHOP),
                            1));

    @Test
    void whoeverGivesEverythingUpAndBackOwesNothingForTheWay() {
        assertThat(Worth.ofTheWay(FEE, LINES, ALL, ALL)).isEqualTo(FEE);
    }

    @Test
    void onePieceThatSheKeepsKeepsTheFee() {
        assertThat(Worth.ofTheWay(FEE, LINES, Map.of(BOOK, 2L, CARD, 1L), ALL)).isEqualTo(NOTHING);
        assertThat(Worth.ofTheWay(FEE, LINES, Map.of(BOOK, 3L), ALL)).isEqualTo(NOTHING);
    }

    /// What came back with a fault, or as a favour, is no withdrawal.
    @Test
    void whatSheNeverSaidSheGaveUpKeepsTheFee() {
        assertThat(Worth.ofTheWay(FEE, LINES, ALL, Map.of())).isEqualTo(NOTHING);
        assertThat(Worth.ofTheWay(FEE, LINES, ALL, Map.of(BOOK, 3L))).isEqualTo(NOTHING);
    }

    private static OrderLine line(OrderLine.Goods goods, int pieces) {
        return new OrderLine(goods, new Quantity(pieces), Money.euros(500), Town.BOOKS);
    }
}
