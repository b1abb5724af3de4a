package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.Shoppers.Bought;
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

/// A novel for 12,90 €, paid through the interface, in windows of a Friday at the bookshop's.
@TownTest
class PaymentsApiTest {
    private static final LocalDate FRIDAY = ThreeShops.SATURDAY.plusDays(6);
    private static final String SHOP = "/api/v1/shops/librairie";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @Test
    void aPaymentIsWrittenOnceUnderItsKeyAndTheBooksAnswer() throws Exception {
        Bought bought = bought("14:00");
        String said = json(pay(bought, "a-payment-of-the-api-1", taken("CARD", 1_000)));
        assertThat(JsonPath.<Integer>read(said, "$.balance.open.cents")).isEqualTo(290);
        assertThat(JsonPath.<String>read(said, "$.balance.state")).isEqualTo("TO_PAY");
        assertThat(JsonPath.<String>read(said, "$.entries[0].kind")).isEqualTo("TAKEN");
        int events = log.events().size();
        assertThat(json(pay(bought, "a-payment-of-the-api-1", taken("CARD", 1_000))))
                .isEqualTo(said);
        assertThat(log.events()).hasSize(events);
        assertThat(pay(bought, "a-payment-of-the-api-1", taken("CARD", 900)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("payment-repeated-differently");
        String balance =
                json(mvc.get().uri("/api/v1/orders/" + bought.token() + "/balance").exchange());
        assertThat(JsonPath.<Integer>read(balance, "$.received.cents")).isEqualTo(1_000);
        assertThat(balance).doesNotContain("CARD");
    }

    @Test
    void tooMuchCashIsRefusedWithItsFigures() throws Exception {
        MvcTestResult refused =
                pay(bought("14:15"), "a-payment-of-the-api-2", taken("CASH", 100_001));
        assertThat(refused).hasStatus(HttpStatus.CONFLICT);
        String said = refused.getResponse().getContentAsString();
        assertThat(JsonPath.<String>read(said, "$.code")).isEqualTo("cash-above-cap");
        assertThat(JsonPath.<Double>read(said, "$.most")).isEqualTo(1_000.0);
    }

    @Test
    void anotherMeansThanSheHadPaidByIsAskedOnce() throws Exception {
        Bought bought = bought("16:15");
        pay(bought, "a-payment-of-the-api-5", taken("CARD", 1_290));
        String back = taken("CASH", 500).replace("TAKEN", "GIVEN_BACK");
        MvcTestResult asked = pay(bought, "a-payment-of-the-api-6", back);
        assertThat(asked).hasStatus(HttpStatus.CONFLICT);
        String question = asked.getResponse().getContentAsString();
        assertThat(JsonPath.<String>read(question, "$.code")).isEqualTo("other-means");
        String answer = JsonPath.read(question, "$.agreed");
        String meant = back.replaceFirst("}$", ",\"agreed\":[\"" + answer + "\"]}");
        String said = json(pay(bought, "a-payment-of-the-api-6", meant));
        assertThat(JsonPath.<Boolean>read(said, "$.entries[1].agreed")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14:30 | {\"kind\":\"PAID\"} | kind",
                "14:45 | {} | kind",
                "15:00 | {\"kind\":\"TAKEN\",\"means\":\"CARD\"} | amount",
                "15:15 | {\"kind\":\"TAKEN\",\"means\":\"SHELLS\"} | means",
                "15:30 | {\"kind\":\"CHEQUE_BANKED\"} | payment",
                "15:45 | {\"kind\":\"CHEQUE_BANKED\",\"about\":\"x\",\"agreed\":[\"all\"]} | agreed"
            })
    void whatIsWrongIsNamed(String time, String body, String field) {
        assertThat(pay(bought(time), "a-payment-of-the-api-3", body))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo(field);
    }

    @Test
    void anotherShopsOrderHasNoBooksHere() {
        var slot = ThreeShops.slot(ThreeShops.SHOES, FRIDAY, "14:00");
        Bought boots = shoppers.order(slot, ThreeShops.BOOTS);
        assertThat(pay(boots, "a-payment-of-the-api-4", taken("CARD", 100)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(address(boots)).with(httpBasic("clara", "demo")))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private Bought bought(String time) {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, FRIDAY, time);
        return shoppers.order(slot, ThreeShops.NOVEL);
    }

    private static String taken(String means, long cents) {
        return "{\"kind\":\"TAKEN\",\"means\":\"%s\",\"amount\":{\"cents\":%d,\"currency\":\"EUR\"}}"
                .formatted(means, cents);
    }

    private MvcTestResult pay(Bought bought, String key, String body) {
        return mvc.post()
                .uri(address(bought))
                .with(httpBasic("clara", "demo"))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String address(Bought bought) {
        return SHOP + "/orders/" + bought.order() + "/payments";
    }

    private static String json(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }
}
