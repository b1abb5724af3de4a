package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What pages tell of books, of paper and of exchanges, read by programs: on a Monday of the bookshop’s.
@TownTest
class AsOnPagesApiTest {
    private static final LocalDate DAY = ThreeShops.SATURDAY.plusDays(2);
    private static final String SHOPS = "/api/v1/shops/";
    private static final String BOOKS = SHOPS + "librairie";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void theMoneyOfAnOrderIsReadAsItStoodAtAnInstant() throws Exception {
        Bought bought = bought("14:00");
        clock.pass(Duration.ofHours(1));
        String paid =
                "{\"kind\":\"TAKEN\",\"means\":\"CARD\",\"amount\":{\"cents\":1000,\"currency\":\"EUR\"}}";
        assertThat(post("/orders/" + bought.order() + "/payments", "money-as-it-stood-1", paid))
                .hasStatusOk();
        String history = "/audit/orders/" + bought.order();
        String now = read("iris", BOOKS + history);
        assertThat(JsonPath.<Integer>read(now, "$.money.received.cents")).isEqualTo(1_000);
        assertThat(JsonPath.<Integer>read(now, "$.money.open.cents")).isEqualTo(290);
        String then = read("iris", BOOKS + history + "?asOf=" + StoppedClock.START);
        assertThat(JsonPath.<Integer>read(then, "$.money.received.cents")).isZero();
        assertThat(JsonPath.<Integer>read(then, "$.money.due.cents")).isEqualTo(1_290);
        String before = StoppedClock.START.minusSeconds(3_600).toString();
        assertThat(
                        JsonPath.<Object>read(
                                read("iris", BOOKS + history + "?asOf=" + before), "money"))
                .as("nothing was ordered yet")
                .isNull();
        String accounts = read("iris", BOOKS + "/audit/accounts?day=" + DAY);
        assertThat(JsonPath.<List<Object>>read(accounts, "$.different")).isEmpty();
    }

    @Test
    void historiesAreThoseOfTheShopInTheAddress() throws Exception {
        bought("14:15");
        String customers = read("clara", BOOKS + "/customers?limit=1");
        String she = JsonPath.read(customers, "$[0].id");
        assertThat(read("aude", BOOKS + "/audit/customers/" + she)).startsWith("[");
        assertThat(read("aude", BOOKS + "/audit/items/roman?limit=1")).contains("item-listed");
        for (String other : List.of("customers/" + she, "items/roman", "waits/" + "0".repeat(32))) {
            assertThat(as("aude", SHOPS + "optique/audit/" + other))
                    .as(other)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void anExchangeIsCountedWithoutBeingMade() throws Exception {
        Bought bought = bought("12:15");
        post("/orders/" + bought.order() + "/hand-over", "preview-of-a-swap-1", "{\"code\":null}");
        int events = log.events().size();
        assertThat(preview(swap(bought, 2, "NO"))).satisfies(is("more-than-bought"));
        assertThat(preview(swap(bought, 1, ""))).satisfies(is("payment-unsaid"));
        assertThat(preview(swap(bought, 1, "SHELLS"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        String figures = json(preview(swap(bought, 1, "CARD")));
        assertThat(JsonPath.<Integer>read(figures, "$.counts.cents")).isEqualTo(1_290);
        assertThat(JsonPath.<Integer>read(figures, "$.toPay.cents")).isEqualTo(3_950 - 1_290);
        String owed = json(preview(swap(bought, 1, "NO")));
        assertThat(JsonPath.<Integer>read(owed, "$.counts.cents")).isZero();
        String twice =
                swap(bought, 1, "NO")
                        .replace("\"lines\":[", "\"lines\":[" + line("roman", 1) + ",");
        assertThat(preview(twice))
                .as("one piece told in two lines")
                .satisfies(is("more-than-bought"));
        String nobodys =
                "{\"lines\":[%s],\"taken\":[%s],\"credit\":{\"cents\":1291,\"currency\":\"EUR\"}}"
                        .formatted(line("roman", 1), line("atlas", 1));
        assertThat(preview(nobodys)).satisfies(is("credit-above-price"));
        assertThat(preview(nobodys.replace("[" + line("roman", 1) + "]", "[]")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(log.events()).as("nothing was exchanged").hasSize(events);
    }

    @Test
    void paperIsReadAsItIsPrinted() throws Exception {
        Bought bought = bought("10:45");
        String hers = read("clara", "/api/v1/orders/" + bought.token());
        String order = "[?(@.order=='" + bought.order() + "')]";
        String picking = read("clara", BOOKS + "/pick-list?day=" + DAY);
        assertThat(
                        JsonPath.<List<String>>read(
                                picking, "$.windows[*].orders" + order + ".lines[0].item"))
                .containsExactly("roman");
        String labels = read("clara", BOOKS + "/labels?day=" + DAY);
        assertThat(JsonPath.<List<String>>read(labels, "$.labels" + order + ".code"))
                .containsExactly(JsonPath.<String>read(hers, "$.code"));
    }

    @Test
    void whereTheTillIsNotOursThereAreNoReceiptsAndNobodyGuessesALink() throws Exception {
        String receipts = "/api/v1/orders/" + bought("11:15").token() + "/receipts";
        assertThat(read("clara", receipts)).isEqualTo("[]");
        assertThat(as("clara", receipts + "/1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/v1/payment-links/ABC-DEF")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private static Consumer<MvcTestResult> is(String code) {
        return result ->
                assertThat(result)
                        .hasStatus(HttpStatus.CONFLICT)
                        .bodyJson()
                        .extractingPath("$.code")
                        .isEqualTo(code);
    }

    private static String swap(Bought bought, int pieces, String paid) {
        return "{\"order\":\"%s\",\"lines\":[%s],\"taken\":[%s],\"paidAtTill\":\"%s\"}"
                .formatted(bought.order(), line("roman", pieces), line("atlas", 1), paid);
    }

    private static String line(String item, int pieces) {
        return "{\"item\":\"%s\",\"quantity\":%d}".formatted(item, pieces);
    }

    private Bought bought(String time) {
        return shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, DAY, time), ThreeShops.NOVEL);
    }

    private MvcTestResult preview(String body) {
        return post("/exchanges/preview", "preview-of-a-swap-2", body);
    }

    private MvcTestResult post(String path, String key, String body) {
        return mvc.post()
                .uri(BOOKS + path)
                .with(httpBasic("clara", "demo"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private String read(String who, String address) throws Exception {
        return json(as(who, address));
    }

    private MvcTestResult as(String who, String address) {
        return mvc.get().uri(address).with(httpBasic(who, "demo")).exchange();
    }

    private static String json(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
