package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.jayway.jsonpath.JsonPath;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@TownTest
class StaffOrdersApiTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    private static final String HAT =
            """
            {"words":"le chapeau bleu","price":{"cents":4500,"currency":"EUR"},
             "vatBasisPoints":2000,"fromSupplier":true}""";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @Test
    void anOrderOfBothKindsIsTakenDownAndAnswersWithItsCode() throws Exception {
        String lines = HAT + ",{\"item\":\"roman\",\"quantity\":2}";
        MvcTestResult ordered = order("a-call-to-the-api", body("15:00", lines));
        assertThat(ordered).hasStatus(HttpStatus.CREATED);
        String said = ordered.getResponse().getContentAsString();
        assertThat(JsonPath.<Integer>read(said, "$.total.cents")).isEqualTo(4500 + 2580);
        assertThat(JsonPath.<String>read(said, "$.code")).isNotBlank();
        assertThat(JsonPath.<String>read(said, "$.placedThrough")).isEqualTo("PHONE");
        assertThat(JsonPath.<String>read(said, "$.email")).isEqualTo("zoe@exemple.fr");
        assertThat(JsonPath.<String>read(said, "$.lines[0].label")).isEqualTo("le chapeau bleu");
        assertThat(JsonPath.<Boolean>read(said, "$.lines[0].fromSupplier")).isTrue();
        assertThat(JsonPath.<Object>read(said, "$.lines[0].item")).isNull();
        assertThat(JsonPath.<String>read(said, "$.lines[1].item")).isEqualTo("roman");

        int events = log.events().size();
        assertThat(order("a-call-to-the-api", body("15:00", lines))).hasStatus(HttpStatus.CREATED);
        assertThat(log.events()).hasSize(events);
        assertThat(order("a-call-to-the-api", body("15:00", HAT)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("repeated-differently");
    }

    @Test
    void aFullWindowNamesTheNearest() {
        shoppers.fill(slot("15:30"));
        assertThat(order("a-call-for-a-full-one", body("15:30", HAT)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.nearest.bookable")
                .isEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"channel\":\"PHONE\" | \"channel\":\"WEB\" | channel",
                "\"phone\":\"06 39 98 41 01\",\"email\":\"zoe@exemple.fr\" | \"phone\":null | contact",
                "zoe@exemple.fr | zoe | email",
                "\"le chapeau bleu\" | \" \" | words",
                "4500 | -1 | price",
                "\"price\":{\"cents\":4500,\"currency\":\"EUR\"}, | | price",
                "\"name\":\"Zoé\" | \"name\":\"\" | name"
            })
    void whatIsWrongIsNamed(String right, String wrong, String field) {
        String body = body("15:45", HAT).replace(right, wrong == null ? "" : wrong);
        assertThat(order("a-call-with-a-mistake", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void aShopperCannotNameAPrice() throws Exception {
        String hold =
                JsonPath.read(
                        mvc.post()
                                .uri(SHOP + "/holds")
                                .header("Idempotency-Key", "a-hold-of-a-shopper")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"window\":\"" + slot("16:00") + "\"}")
                                .exchange()
                                .getResponse()
                                .getContentAsString(),
                        "$.token");
        String body =
                "{\"hold\":\"%s\",\"name\":\"Zoé\",\"phone\":\"0639984102\",\"lines\":[%s]}"
                        .formatted(hold, HAT);
        assertThat(
                        mvc.post()
                                .uri(SHOP + "/orders")
                                .header("Idempotency-Key", "an-order-of-a-shopper")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .hasStatus4xxClientError();
    }

    @Test
    void aWindowOfAnotherShopIsNone() {
        String there =
                body("15:45", HAT)
                        .replace(
                                slot("15:45").toString(),
                                "chaussures/collect/2020-12-09T15:00:00Z");
        assertThat(order("a-call-for-another-shop", there))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whatCannotBeOrderedKeepsNoPlace() {
        int events = log.events().size();
        assertThat(order("a-call-for-nothing-there", body("16:15", "{\"item\":\"unheard-of\"}")))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(log.events()).hasSize(events);
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time);
    }

    private static String body(String time, String lines) {
        return """
               {"channel":"PHONE","window":"%s","lines":[%s],"name":"Zoé",\
               "phone":"06 39 98 41 01","email":"zoe@exemple.fr"}"""
                .formatted(slot(time), lines);
    }

    private MvcTestResult order(String key, String body) {
        return mvc.post()
                .uri(SHOP + "/staff-orders")
                .with(httpBasic("clara", "demo"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
