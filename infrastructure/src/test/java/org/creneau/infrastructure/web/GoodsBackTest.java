package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Supply;
import org.creneau.domain.returns.ReturnLine;
import org.junit.jupiter.api.Test;

class GoodsBackTest {
    private static final ItemId NOVEL = new ItemId("roman");
    private static final OrderLine HAT =
            new OrderLine(
                    new OrderLine.Goods.InWords(PersonalText.of("Le chapeau"), Supply.IN_SHOP),
                    new Quantity(1),
                    Money.euros(4_500),
                    new VatRate(2_000));

    private static final List<OrderLine> LINES = List.of(novels(1, 890), HAT, novels(2, 990), HAT);

    @Test
    void anArticleThatStandsInTwoLinesHasOneFieldForAllItsPieces() {
        var fields = GoodsBack.fields(LINES, Map.of());

        assertThat(fields)
                .extracting(GoodsBack.Field::field)
                .containsExactly("q-roman", "l-1", "l-3");
        assertThat(fields).extracting(GoodsBack.Field::pieces).containsExactly(3, 1, 1);
        assertThat(GoodsBack.read(Map.of("q-roman", new String[] {"3"})))
                .containsExactly(new ReturnLine(NOVEL, new Quantity(3)));
    }

    @Test
    void whatIsBackAsAWholeHasNoField() {
        Map<ReturnLine.Goods, Long> back =
                Map.of(new ReturnLine.Goods.Article(NOVEL), 1L, new ReturnLine.Goods.OfLine(1), 1L);
        var fields = GoodsBack.fields(LINES, back);
        assertThat(fields).extracting(GoodsBack.Field::field).containsExactly("q-roman", "l-3");
        assertThat(fields).extracting(GoodsBack.Field::pieces).containsExactly(2, 1);
    }

    private static OrderLine novels(int pieces, long cents) {
        return new OrderLine(
                NOVEL, "Un roman", new Quantity(pieces), Money.euros(cents), new VatRate(550));
    }
}
