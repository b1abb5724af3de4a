package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Whatever goes wrong, nobody's name, number, code or link is written to the log.
@TownTest
@ExtendWith(OutputCaptureExtension.class)
class PrivacyTest {
    private static final String NAME = "Zénobie Secrète";
    private static final String PHONE = "06 39 98 77 66";

    @Autowired MockMvcTester mvc;
    @Autowired TownLog log;

    @Test
    void nobodysDataIsLogged(CapturedOutput output) {
        SlotId slot = ThreeShops.slot(ThreeShops.GLASSES, "19:00");
        String contact =
                mvc.post()
                        .uri("/boutiques/optique/creneaux?q-etui=1")
                        .param("creneau", ThreeShops.slot(ThreeShops.GLASSES, "16:00").toString())
                        .param("cle", "key-of-somebody-private")
                        .with(csrf())
                        .exchange()
                        .getResponse()
                        .getRedirectedUrl();
        String token = between(String.valueOf(contact), "commande/", "?");
        log.goAway(true);
        order(String.valueOf(contact), HttpStatus.SERVICE_UNAVAILABLE);
        log.goAway(false);
        order(String.valueOf(contact), HttpStatus.SEE_OTHER);
        post("{\"name\":\"" + NAME + "\",\"phone\":\"" + PHONE + "\",\"hold\":12,");
        post("{\"name\":\"" + NAME + "\",\"phone\":\"" + PHONE + "\",\"hold\":\"" + slot + "\"}");
        LoggerFactory.getLogger(PrivacyTest.class).warn("The log is heard");
        assertThat(output)
                .contains("The log is heard")
                .doesNotContain(NAME, "Zénobie", PHONE, "33639987766", token);
    }

    private void order(String contact, HttpStatus expected) {
        assertThat(
                        mvc.post()
                                .uri(contact)
                                .param("nom", NAME)
                                .param("telephone", PHONE)
                                .with(csrf()))
                .hasStatus(expected);
    }

    private void post(String body) {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/shops/optique/orders")
                                .header("Idempotency-Key", "key-of-somebody-private")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content(body))
                .hasStatus4xxClientError();
    }

    private static String between(String text, String before, String after) {
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf(after, start));
    }
}
