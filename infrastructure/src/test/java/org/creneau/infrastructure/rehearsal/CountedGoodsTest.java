package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CountedGoodsTest extends PlayedFiles {
    private static final Instant NOON = Instant.parse("2020-12-01T11:00:00Z");

    @Test
    void whatIsBoughtAndBroughtBackComesToWhatTheFileSays() throws Exception {
        InventedOrders orders =
                new InventedOrders()
                        .line("1", "A", 2, "2020-12-01T09:00", "1.50", "ann")
                        .line("C2", "A", -2, "2020-12-01T09:30", "1.50", "ann")
                        .line("3", "A", 5, "2020-12-01T09:40", "1.50", "bob")
                        .line("3", "G", 1, "2020-12-01T09:40", "20", "bob")
                        .line("C4", "A", -1, "2020-12-02T18:00", "1.50", "bob")
                        .line("C5", "A", -9, "2020-12-02T18:10", "1.50", "bob")
                        .line("C6", "G", -1, "2020-12-02T18:20", "19.99", "bob");

        JsonNode goods = play(orders, "--no-shows=0").path("goods");

        assertSum(goods.path("file").path("bought"), 8, 3_050);
        assertSum(goods.path("file").path("back"), 13, 3_799);
        assertSum(goods.path("ordered"), 8, 3_050);
        assertSum(goods.path("calledOff"), 2, 300);
        assertSum(goods.path("backOnOrders"), 5, 750);
        assertSum(goods.path("backOfUnknownOrigin"), 6, 2_749);
        assertThat(goods.path("taken").asLong()).isEqualTo(2_750);
        assertThat(goods.path("givenBack").asLong()).isEqualTo(750);
        assertThat(goods.path("open").asLong()).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("agree to the cent");
    }

    @Test
    void whatNobodyFetchesIsStillToPay() throws Exception {
        var orders = new InventedOrders().line("1", "A", 2, "2020-12-01T09:00", "1.50", "ann");

        JsonNode goods = play(orders, "--no-shows=100").path("goods");

        assertThat(goods.path("taken").asLong()).isZero();
        assertThat(goods.path("open").asLong()).isEqualTo(300);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("agree to the cent");
    }

    @Test
    void whoeverFindsNoWindowOrNoStockBuysSoMuchLess() throws Exception {
        InventedOrders orders = new InventedOrders().days(12, 30, 4);

        JsonNode goods =
                play(orders, "--capacity=1", "--length=2h", "--horizon=1", "--stock=first-week")
                        .path("goods");

        assertThat(goods.path("notSold").path("pieces").asLong()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("agree to the cent");
    }

    /// Nothing was wanted, and something is brought back and paid for.
    @Test
    void aLogThatSaysOtherThanTheFileIsSeen() {
        CountedGoods counted = new CountedGoods();
        counted.see(recorded(back(new Origin.Unknown())));
        counted.see(recorded(paid()));

        Report.Goods goods =
                counted.heldAgainst(new Report.Bought(Sum.NOTHING, Sum.NOTHING), Sum.NOTHING);

        assertThat(goods.agree()).isFalse();
        assertThat(goods.missingFromReturns()).isEqualTo(new Sum(-2, -300));
        assertThat(goods.missingFromMoney()).isZero();
        assertThat(goods.booksWrong()).isEqualTo(1);
    }

    private static GoodsReturned back(Origin origin) {
        return new GoodsReturned(
                Scene.SHOP,
                new ReturnId("R1"),
                origin,
                List.of(new ReturnLine(new ItemId("AA-150"), new Quantity(2))),
                Fit.FOR_SALE,
                NOON);
    }

    private static PaymentTaken paid() {
        return new PaymentTaken(
                Scene.SHOP,
                new OrderId("O1"),
                new PaymentId("P1"),
                Means.CARD,
                Money.euros(300),
                null,
                NOON);
    }

    private static Recorded<Event> recorded(Event event) {
        return new Recorded<>(1, "e1", NOON, event, null, null, null, null);
    }

    private static void assertSum(JsonNode sum, long pieces, long cents) {
        assertThat(List.of(sum.path("pieces").asLong(), sum.path("cents").asLong()))
                .isEqualTo(List.of(pieces, cents));
    }
}
