package org.creneau.infrastructure.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class RehearseTest extends PlayedFiles {
    @Test
    void everyOrderFindsAWindowInARoomyShop() throws Exception {
        JsonNode report = play(new InventedOrders().days(3, 60, 1), "--capacity=60");

        assertThat(report.path("booked").asInt()).isEqualTo(180);
        assertThat(report.path("moved").asInt()).isZero();
        assertThat(report.path("lost").asInt()).isZero();
        assertThat(report.path("handedOver").asInt() + report.path("notCollected").asInt())
                .isEqualTo(180 - report.path("cancelled").asInt());
        assertKept(report);
    }

    @Test
    void aTightShopMovesOrdersAndLetsPeopleWaitAndBreaksNoPromise() throws Exception {
        JsonNode report =
                play(
                        new InventedOrders().days(2, 90, 2),
                        "--capacity=3",
                        "--surface=16",
                        "--dwell=9m");

        assertThat(report.path("moved").asInt()).isPositive();
        assertThat(report.path("movedMinutes").path("longest").asDouble()).isPositive();
        assertThat(report.path("refused").path("slot-full").asInt()).isPositive();
        assertThat(report.path("refused").path("limit-reached").asInt()).isPositive();
        assertThat(report.path("waits").path("p95").asInt()).isPositive();
        assertThat(report.path("worstMinute").path("inside").asInt()).isEqualTo(2);
        assertThat(report.path("worstMinute").path("allowed").asInt()).isEqualTo(2);
        assertKept(report);
    }

    @Test
    void withTheStockOfItsFirstWeekTheSecondWeekRunsOutAndNothingIsSoldTwice() throws Exception {
        JsonNode report =
                play(new InventedOrders().days(12, 20, 4), "--capacity=60", "--stock=first-week");
        JsonNode stock = report.path("stock");

        assertThat(stock.path("articlesCounted").asInt()).isEqualTo(30);
        assertThat(stock.path("ordersCutShort").asInt()).isPositive();
        assertThat(stock.path("ordersRefused").asInt()).isPositive();
        assertThat(stock.path("piecesRefused").asInt()).isPositive();
        assertThat(stock.path("soldBeyondStock").asInt()).isZero();
        assertThat(report.path("lost").asInt())
                .isGreaterThanOrEqualTo(stock.path("ordersRefused").asInt());
        assertThat(report.path("refused").path("out-of-stock").asInt()).isPositive();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("sold beyond stock");
        assertKept(report);
    }

    @Test
    void whatIsNotCountedIsNotReported() throws Exception {
        JsonNode report = play(new InventedOrders().days(1, 10, 5), "--capacity=60");

        assertThat(report.path("stock").isNull()).isTrue();
        assertThat(report.path("refused").has("out-of-stock")).isFalse();
    }

    @Test
    void whoFindsNoWindowBeforeTheHorizonIsLostAndCounted() throws Exception {
        JsonNode report =
                play(
                        new InventedOrders().days(1, 40, 3),
                        "--length=4h",
                        "--capacity=1",
                        "--horizon=1");

        assertThat(report.path("lost").asInt()).isPositive();
        assertThat(report.path("booked").asInt() + report.path("lost").asInt()).isEqualTo(40);
        assertThat(report.path("refused").path("beyond-horizon").asInt()).isPositive();
        assertKept(report);
    }

    @Test
    void whatIsBroughtBackIsCancelledReturnedOrOfUnknownOrigin() throws Exception {
        InventedOrders orders =
                new InventedOrders()
                        .line("1", "A", 2, "2020-12-01T09:00", "1.50", "ann")
                        .line("C2", "A", -2, "2020-12-01T09:30", "1.50", "ann")
                        .line("3", "A", 5, "2020-12-01T09:40", "1.50", "bob")
                        .line("C4", "A", -1, "2020-12-02T18:00", "1.50", "bob")
                        .line("C5", "A", -9, "2020-12-02T18:10", "1.50", "bob")
                        .line("C6", "A", -1, "2020-12-02T18:20", "1.50", "");

        JsonNode report = play(orders, "--no-shows=0");

        assertThat(report.path("cancelled").asInt()).isEqualTo(1);
        assertThat(report.path("returned").asInt()).isEqualTo(3);
        assertThat(report.path("returnsOnOrder").asInt()).isEqualTo(2);
        assertThat(report.path("returnsOfUnknownOrigin").asInt()).isEqualTo(2);
    }

    @Test
    void piecesOfAnOrderThatStillLiesInTheShopAreRefusedAndRecordedWithoutIt() throws Exception {
        InventedOrders orders =
                new InventedOrders()
                        .line("1", "A", 5, "2020-12-01T09:00", "1.50", "ann")
                        .line("C2", "A", -1, "2020-12-01T09:30", "1.50", "ann");

        JsonNode report = play(orders);

        assertThat(report.path("refused").path("not-yet-handed-over").asInt()).isEqualTo(1);
        assertThat(report.path("returnsOfUnknownOrigin").asInt()).isEqualTo(1);
    }

    @Test
    void anInvoiceOfSevenHundredLinesIsOneOrder() throws Exception {
        InventedOrders orders = new InventedOrders();
        for (int i = 0; i < 700; i++) {
            orders.line("1", "A" + i, 1 + i % 3, "2020-12-01T09:00", "1.50", "ann");
        }

        assertThat(play(orders).path("booked").asInt()).isEqualTo(1);
    }

    @Test
    void morePiecesOfOneArticleThanALineTakesAreOneOrder() throws Exception {
        InventedOrders orders = new InventedOrders();
        for (int i = 0; i < 5; i++) {
            orders.line("1", "A", 50_000, "2020-12-01T09:00", "1.50", "ann");
        }
        for (int i = 0; i < 4; i++) {
            orders.line("C2", "A", -50_000, "2020-12-03T18:00", "1.50", "ann");
        }

        JsonNode report = play(orders, "--no-shows=0");

        assertThat(report.path("booked").asInt()).isEqualTo(1);
        assertThat(report.path("returnsOnOrder").asInt()).isEqualTo(1);
    }

    @Test
    void atTheDoorstepNobodyComesIn() throws Exception {
        JsonNode report = play(new InventedOrders().days(2, 60, 4), "--doorstep");

        assertThat(report.path("worstMinute").isNull()).isTrue();
        assertThat(report.path("handedOver").asInt()).isPositive();
        assertKept(report);
    }

    @Test
    void peopleWhoWalkInAreShownAndBreakNoPromise() throws Exception {
        JsonNode report =
                play(new InventedOrders().days(1, 60, 5), "--surface=16", "--walk-ins=60");

        assertThat(report.path("walkIns").asInt()).isPositive();
        assertThat(report.path("worstMinute").path("inside").asInt()).isGreaterThan(2);
        assertKept(report);
    }

    @Test
    void theSameSeedPlaysTheSameDayAgainAndAnotherSeedAnother() throws Exception {
        InventedOrders orders = new InventedOrders().days(2, 80, 6);

        JsonNode once = play(orders, "--capacity=3", "--seed=7");
        JsonNode again = play(orders, "--capacity=3", "--seed=7");
        JsonNode other = play(orders, "--capacity=3", "--seed=8");

        assertThat(untimed(again)).isEqualTo(untimed(once));
        assertThat(untimed(other)).isNotEqualTo(untimed(once));
    }

    @Test
    void dirtIsReportedAndTheSumIsRight() throws Exception {
        InventedOrders orders =
                new InventedOrders()
                        .days(1, 20, 9)
                        .line("9,POST,POSTAGE,1,2020-11-30T09:00,18.00,7,France")
                        .line("9,A,THING,1,2020-11-30T09:00,0,7,France")
                        .line("9,A");

        JsonNode report = play(orders);

        assertThat(report.path("linesRead").asInt()).isEqualTo(orders.count());
        assertThat(report.path("linesSkipped").toString())
                .isEqualTo("{\"postage\":1,\"unreadable\":1,\"zero-price\":1}");
        assertThat(report.path("linesUsed").asInt()).isEqualTo(orders.count() - 3);
    }

    @Test
    void theTextEndsWithThePromises() throws Exception {
        play(new InventedOrders().days(1, 20, 10));

        assertThat(said.toString(StandardCharsets.UTF_8))
                .containsPattern("oversold windows +0")
                .containsPattern("calls above the limit +0")
                .containsPattern("people above the limit +0")
                .contains("lines read");
        assertThat(said.toString(StandardCharsets.UTF_8).lines().count()).isLessThan(34);
    }

    @Test
    void aFileWithoutOneGoodLineIsReportedAsThat() throws Exception {
        JsonNode report = play(new InventedOrders().line("nothing"));

        assertThat(report.path("booked").asInt()).isZero();
        assertThat(report.path("linesSkipped").path("unreadable").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--lenght=15m",
                "--length=15",
                "--length=0m",
                "--length=90s",
                "--capacity=0",
                "--capacity=many",
                "--surface=-1",
                "--rule=XX@2020-12-01",
                "--rule=FR@2020-13-01",
                "--hours=Mon",
                "--hours=Mon@19:00-09:00",
                "--hours=Lundi@09:00-10:00",
                "--zone=Mars",
                "--currency=€",
                "--seed=lucky",
                "--doorstep=yes",
                "--json",
                "--columns=colour=X",
                "--json=/nowhere/at/all.json",
                "capacity=3"
            })
    void anOptionThatIsNoneIsExplained(String option) throws Exception {
        Path orders = new InventedOrders().days(1, 1, 1).in(folder);

        assertThat(run(List.of("--orders=" + orders, option))).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).isNotBlank().hasLineCount(1);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run(List.of("--orders=" + folder.resolve("gone.csv")))).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("gone.csv");
    }

    @Test
    void withoutOrdersItAsksForThem() {
        assertThat(run(List.of())).isEqualTo(2);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("--orders=FILE");
    }

    @Test
    void helpTellsEveryOption() {
        assertThat(run(List.of("--help"))).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--orders=FILE", "--rule=");
    }

    @Test
    void openingHoursAreReadAsTheyStandOnADoor() throws Exception {
        JsonNode report =
                play(
                        new InventedOrders().days(3, 20, 11),
                        "--hours=Mon-Fri@09:00-12:00,14:00-19:00;Sat@10:00-12:00");

        assertKept(report);
        assertThat(report.path("booked").asInt()).isEqualTo(60);
    }

    private static void assertKept(JsonNode report) {
        assertThat(report.path("oversoldWindows").asInt(-1)).isZero();
        assertThat(report.path("callsAboveLimit").asInt(-1)).isZero();
        assertThat(report.path("peopleAboveLimit").asInt(-1)).isZero();
    }

    private static JsonNode untimed(JsonNode report) {
        ObjectNode copy = report.deepCopy().asObject();
        copy.remove(List.of("seconds", "eventsPerSecond"));
        return copy;
    }
}
