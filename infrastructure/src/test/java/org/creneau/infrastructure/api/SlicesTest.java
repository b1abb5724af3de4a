package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.ArrayList;
import java.util.List;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

    private void order(String time) {
        var friday = ThreeShops.SATURDAY.plusDays(6);
        shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, friday, time), ThreeShops.NOVEL);
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
