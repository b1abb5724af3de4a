package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lists in pieces.
@TownTest
class SlicesTest {
    private static final String FRIDAY = "/api/v1/shops/librairie/orders?day=2020-12-11";
    @Autowired MockMvcTester mvc;
    @Autowired JsonMapper json;
    @Autowired Shoppers shoppers;

    @Test
    void theNextPieceIsWhereLinkLeadsUntilThereIsNone() throws Exception {
        order("17:00");
        order("17:15");
        order("17:30");
        List<String> all = ids(get(FRIDAY));
        List<String> met = new ArrayList<>();
        String next = FRIDAY + "&limit=2";
        while (!next.isEmpty()) {
            MvcTestResult piece = get(next);
            assertThat(ids(piece)).hasSizeBetween(1, 2);
            met.addAll(ids(piece));
            next = next(piece);
        }
        assertThat(met).hasSizeGreaterThan(2).isEqualTo(all);
    }

    @Test
    void whatIsAddedMeanwhileMovesNothingThatWasGiven() throws Exception {
        order("18:00");
        order("18:15");
        MvcTestResult first = get(FRIDAY + "&limit=1");
        order("10:00");
        assertThat(ids(get(next(first)))).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void whereTheLastOneGivenHasMovedNothingBetweenIsLeftOut() throws Exception {
        String moving = order("16:00").order().value();
        String between = order("16:15").order().value();
        MvcTestResult piece = get(FRIDAY + "&limit=1");
        while (!ids(piece).contains(moving)) {
            piece = get(next(piece));
        }
        String later = friday("18:45").toString();
        assertThat(
                        mvc.put()
                                .uri("/api/v1/shops/librairie/orders/" + moving + "/window")
                                .with(httpBasic("clara", "demo"))
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"window\":\"" + later + "\"}"))
                .hasStatusOk();
        while (!ids(piece).contains(between)) {
            piece = get(next(piece));
        }
        assertThat(ids(piece)).containsExactly(between);
    }

    @Test
    void theCustomersOfAShopAndTheirOrdersComeInPieces() throws Exception {
        order("12:00");
        order("12:15");
        String customers = "/api/v1/shops/librairie/customers";
        List<String> all = ids(get(customers));
        assertThat(together(customers + "?limit=1")).isEqualTo(all).hasSizeGreaterThan(1);
        String orders = customers + "/" + all.getFirst() + "/orders";
        assertThat(together(orders + "?limit=1")).isEqualTo(ids(get(orders)));
    }

    @Test
    void theHistoryOfAnOrderComesInPieces() throws Exception {
        String order = order("15:45").order().value();
        String history = "/api/v1/shops/librairie/audit/orders/" + order;
        List<Integer> all =
                positions(mvc.get().uri(history).with(httpBasic("iris", "demo")).exchange());
        List<Integer> met = new ArrayList<>();
        String next = history + "?limit=2";
        while (!next.isEmpty()) {
            MvcTestResult piece = mvc.get().uri(next).with(httpBasic("iris", "demo")).exchange();
            met.addAll(positions(piece));
            next = next(piece);
        }
        assertThat(met).hasSizeGreaterThan(2).isEqualTo(all);
    }

    private List<Integer> positions(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString())
                .get("facts")
                .valueStream()
                .map(fact -> fact.get("position").asInt())
                .toList();
    }

    /// One piece after the other.
    private List<String> together(String address) throws Exception {
        List<String> met = new ArrayList<>();
        String next = address;
        while (!next.isEmpty()) {
            MvcTestResult piece = get(next);
            met.addAll(ids(piece));
            next = next(piece);
        }
        return met;
    }

    @Test
    void aCursorOfAnotherListOrMadeUpOpensNothing() throws Exception {
        String items = "/api/v1/shops/librairie/items?limit=1";
        String cursor = next(get(items)).replaceAll(".*cursor=", "");
        assertThat(get(items + "&cursor=" + cursor)).hasStatusOk();
        for (String address :
                List.of(
                        "/api/v1/shops/chaussures/items?cursor=" + cursor,
                        FRIDAY + "&cursor=" + cursor,
                        items + "&cursor=" + cursor.substring(1),
                        items + "&cursor=MA")) {
            assertThat(get(address))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201"})
    void aPieceHasOneToTwoHundred(String limit) {
        assertThat(get(FRIDAY + "&limit=" + limit))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("limit");
    }

    private Shoppers.Bought order(String time) {
        return shoppers.order(friday(time), ThreeShops.NOVEL);
    }

    private static SlotId friday(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(6), time);
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(httpBasic("clara", "demo")).exchange();
    }

    private List<String> ids(MvcTestResult result) throws Exception {
        return json.readTree(result.getResponse().getContentAsString())
                .valueStream()
                .map(order -> order.get("id"))
                .map(JsonNode::asString)
                .toList();
    }

    /// Empty where there is none.
    private static String next(MvcTestResult result) {
        String link = result.getResponse().getHeader(HttpHeaders.LINK);
        return link == null ? "" : link.replaceAll("<(.*)>; rel=\"next\"", "$1");
    }
}
