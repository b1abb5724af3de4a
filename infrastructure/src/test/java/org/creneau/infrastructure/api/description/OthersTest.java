package org.creneau.infrastructure.api.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// Every address that names a shop and something of it, tried with something of another shop by staff
/// who may use the address, and every address that takes a token with a shopper's token of something else.
/// New addresses are tried by themselves.
@TownTest
class OthersTest {
    private static final List<String> STAFF = List.of("clara", "paul", "iris");
    @Autowired MockMvcTester mvc;
    @Autowired CheckedAnswers answers;
    @Autowired Shoppers shoppers;

    @Test
    void whatIsAnotherShopsIsNotThere() throws Exception {
        var theirs = shoppers.order(daysLater("17:30"), new ItemId("etui"));
        Map<String, Integer> opened = new TreeMap<>();
        for (Document.Operation operation : answers.document().operations()) {
            String path = operation.path().getPatternString();
            if (path.contains("{shop}") && path.matches(".*\\{(order|token)}.*")) {
                String address =
                        path.replace("{shop}", "librairie")
                                .replace("{order}", theirs.order().value())
                                .replace("{token}", theirs.token());
                STAFF.forEach(who -> tried(opened, operation, address, who));
            }
        }
        assertThat(opened)
                .hasSizeGreaterThan(15)
                .allSatisfy((_, s) -> assertThat(s).isBetween(400, 499));
        assertThat(opened)
                .containsEntry("GET /api/v1/shops/{shop}/orders/{order} clara", 404)
                .containsEntry("POST /api/v1/shops/{shop}/orders/{order}/ready clara", 404)
                .containsEntry("DELETE /api/v1/shops/{shop}/holds/{token} clara", 404)
                .containsEntry("GET /api/v1/shops/{shop}/audit/orders/{order} iris", 404);
    }

    @Test
    void aTokenThatWasAlteredOpensNothing() throws Exception {
        var bought = shoppers.order(daysLater("17:00"), new ItemId("etui"));
        String altered = bought.order().value() + "x" + bought.token().substring(32);
        Map<String, Integer> opened = new TreeMap<>();
        for (Document.Operation operation : answers.document().operations()) {
            String path = operation.path().getPatternString();
            if (path.startsWith("/api/v1/orders/")) {
                tried(opened, operation, path.replace("{token}", altered), altered);
            }
        }
        assertThat(opened)
                .hasSizeGreaterThan(7)
                .allSatisfy((_, s) -> assertThat(s).isBetween(400, 499));
    }

    /// Where no other test fills the windows.
    private static SlotId daysLater(String time) {
        return ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(5), time);
    }

    /// As somebody on the staff, or with a token as a bearer's.
    private void tried(
            Map<String, Integer> opened, Document.Operation operation, String address, String who) {
        String all =
                address.replace("{number}", "0")
                        .replace("{receipt}", "1")
                        .replace("{missing}", "no-such")
                        .replace("{goods}", "no-such")
                        .replace("{withdrawal}", "no-such")
                        .replace("{diminution}", "no-such");
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.request(HttpMethod.valueOf(operation.method()), all)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "key-of-somebody-elses")
                        .content("{}");
        if (STAFF.contains(who)) {
            request.with(httpBasic(who, "demo"));
        } else {
            request.header(HttpHeaders.AUTHORIZATION, "Bearer " + who);
        }
        String name = operation.address() + (STAFF.contains(who) ? " " + who : "");
        opened.put(name, mvc.perform(request).getResponse().getStatus());
    }
}
