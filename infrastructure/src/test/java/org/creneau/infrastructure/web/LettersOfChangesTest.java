package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownPost;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.json.JsonMapper;

/// What a shop changes of an order is written to her, whoever changed it and in whatever language. The windows are those of the
/// bookshop's Wednesday evening.
@TownTest
class LettersOfChangesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ORDERS = "/api/v1/shops/librairie/orders/";
    @Autowired MockMvcTester mvc;
    @Autowired TownPost post;

    @Test
    void aProgramThatTakesTheLastLineOffWritesToHer() throws Exception {
        String order = order("18:15", "maud@exemple.fr");
        assertThat(
                        mvc.put()
                                .uri(ORDERS + order + "/lines/0")
                                .with(httpBasic("clara", "demo"))
                                .header("Accept-Language", "en")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"pieces\":0}"))
                .hasStatusOk();
        await().until(() -> !letters("maud@exemple.fr").isEmpty());
        assertThat(letters("maud@exemple.fr"))
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(letter.getSubject())
                                        .contains("est annulée", "Librairie"));
        await().untilAsserted(
                        () ->
                                assertThat(
                                                mvc.get()
                                                        .uri(
                                                                "/boutique/librairie/commandes/"
                                                                        + order)
                                                        .with(asClara()))
                                        .bodyText()
                                        .contains("maud@exemple.fr")
                                        .doesNotContain("Prévenez cette personne"));
    }

    @Test
    void aReasonThatAProgramGivesIsInTheLanguageOfTheLetter() throws Exception {
        String order = order("18:30", "nora@exemple.fr");
        assertThat(
                        mvc.post()
                                .uri("/boutique/librairie/commandes/" + order + "/annulation")
                                .param("raison", "Plus de courant")
                                .header("Accept-Language", "en")
                                .with(asClara())
                                .with(csrf()))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().until(() -> !letters("nora@exemple.fr").isEmpty());
        assertThat(letters("nora@exemple.fr"))
                .singleElement()
                .satisfies(
                        letter ->
                                assertThat(GreenMailUtil.getBody(letter))
                                        .contains("Voici pourquoi")
                                        .doesNotContain("This is why"));
    }

    /// By telephone.
    private String order(String time, String email) throws Exception {
        SlotId slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(4), time);
        String body =
                """
                {"channel":"PHONE","window":"%s","lines":[{"item":"roman","quantity":1}],\
                "name":"Zoé Exemple","phone":"06 39 98 12 34","email":"%s"}"""
                        .formatted(slot, email);
        MvcTestResult taken =
                mvc.post()
                        .uri("/api/v1/shops/librairie/staff-orders")
                        .with(httpBasic("clara", "demo"))
                        .header("Idempotency-Key", "changed-order-of-" + time)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange();
        assertThat(taken).hasStatus(HttpStatus.CREATED);
        return JSON.readTree(taken.getResponse().getContentAsString()).get("id").asString();
    }

    private List<MimeMessage> letters(String to) throws Exception {
        List<MimeMessage> hers = new ArrayList<>();
        for (MimeMessage letter : post.received()) {
            if (letter.getRecipients(Message.RecipientType.TO)[0].toString().equals(to)) {
                hers.add(letter);
            }
        }
        return hers;
    }

    private static RequestPostProcessor asClara() {
        return user("clara").authorities(new Post("librairie", Role.COUNTER).authority());
    }
}
