package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What is brought to the bookshop's counter, and nobody finds where it was bought.
@TownTest
class ReturnsApiTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    @Autowired MockMvcTester mvc;

    @Test
    void onlyWhatTheShopKnowsComesBackAndNotMoreThanAnybodyCarries() {
        assertThat(bringBack("nope", 1)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(bringBack("roman", 101)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private MvcTestResult bringBack(String item, int pieces) {
        return mvc.post()
                .uri(SHOP + "/returns")
                .header("Idempotency-Key", "key-of-a-return-of-nobody-" + pieces)
                .with(httpBasic("clara", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"lines\":[{\"item\":\"%s\",\"quantity\":%d}]}".formatted(item, pieces))
                .exchange();
    }
}
