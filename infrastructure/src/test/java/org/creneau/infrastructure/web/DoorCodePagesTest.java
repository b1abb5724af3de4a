package org.creneau.infrastructure.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javax.sql.DataSource;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.Orders;
import org.creneau.application.queue.DoorTries;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// People in front of the optician's on a Wednesday of its own, who take their numbers themselves.
@TownTest
class DoorCodePagesTest {
    private static final String HERE = "/boutiques/optique/ici";
    private static final String WITHOUT = HERE + "/sans-commande";
    private static final SlotId TEN = slot(4, "10:00");
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired Shoppers shoppers;
    @Autowired Orders orders;
    @Autowired DoorTries tries;
    @Autowired DataSource database;

    @BeforeEach
    void nothingWasTried() {
        JdbcClient.create(database).sql("delete from door_try").update();
    }

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    private static SlotId slot(int days, String time) {
        return ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(days), time);
    }

    @Test
    void whoeverHasACodeGetsANumberAndAPageThatSaysNothingOfHer() {
        OrderView hers = ordered(TEN);
        OrderView tomorrows = ordered(slot(5, "11:00"));
        clock.set(TEN.start());
        assertThat(mvc.get().uri(HERE)).bodyText().contains("Votre code de retrait");
        assertThat(arrived(code(tomorrows), "203.0.113.1"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyText()
                .contains("Aucune commande d’aujourd’hui n’a ce code");
        assertThat(post("/boutiques/librairie/ici", "code=" + code(hers), "203.0.113.1"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(arrived(" ", "203.0.113.1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        String heard = code(hers).toLowerCase(Locale.ROOT).replaceFirst("^(...)", "$1 ");
        String page = address(arrived(heard, "203.0.113.1"));
        assertThat(address(arrived(code(hers), "203.0.113.1"))).isEqualTo(page);
        assertThat(text(page))
                .contains("Votre numéro : A ", "Vous êtes le prochain", "la porte")
                .doesNotContain(
                        code(hers), Shoppers.NAME, hers.number(), hers.id().value(), "Étui");
        assertThat(text("/api/v1/tickets/" + page.substring("/file/".length())))
                .contains("\"state\":\"WAITING\"", "\"where\":\"NEXT\"")
                .doesNotContain(code(hers), hers.number(), hers.id().value());
        assertThat(post(page + "/abandon", "", "203.0.113.1")).hasRedirectedUrl(page);
        assertThat(text(page)).contains("Ce numéro n’attend plus", "Dire que je suis là");
        clock.pass(Duration.ofMinutes(1));
        assertThat(address(arrived(code(hers), "203.0.113.1"))).isNotEqualTo(page);
    }

    @Test
    void whoeverHasNoOrderTakesANumberWhileTheShopIsOpen() {
        clock.set(slot(4, "11:00").start());
        String page = address(post(WITHOUT, "cle=door-visit-1&personnes=3", "203.0.113.2"));
        assertThat(address(post(WITHOUT, "cle=door-visit-1&personnes=3", "203.0.113.2")))
                .isEqualTo(page);
        assertThat(text(page)).contains("3 personnes sont notées", "Je n’attends plus");
        assertThat(post(page + "/groupe", "personnes=2&enfants=1&foyer=oui", "203.0.113.2"))
                .hasRedirectedUrl(page);
        assertThat(text(page)).contains("2 personnes sont notées");
        assertThat(post(page + "/abandon", "", "203.0.113.2")).hasRedirectedUrl(page);
        assertThat(post(page + "/groupe", "personnes=1", "203.0.113.2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("n’attend plus");

        clock.set(slot(4, "21:00").start());
        assertThat(mvc.get().uri(HERE)).bodyText().doesNotContain("Prendre un numéro");
        assertThat(post(WITHOUT, "cle=door-visit-2", "203.0.113.2"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("ne donne pas de numéro");
        clock.set(slot(5, "11:00").start());
        assertThat(text(page)).contains("Ce numéro était celui du mercredi 9 décembre");
        clock.pass(Duration.ofDays(1));
        assertThat(mvc.get().uri(page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/file/made-up")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nobodyFindsACodeByGuessing() {
        String code = code(ordered(slot(4, "10:30")));
        clock.set(slot(4, "10:30").start());
        assertThat(arrived("WRONG1", "2001:db8::1")).hasStatus(HttpStatus.NOT_FOUND);
        for (int guess = 2; guess <= 10; guess++) {
            assertThat(tries.begin(ThreeShops.GLASSES, DoorTries.What.CODE, "2001:db8::" + guess))
                    .isPresent();
        }
        assertThat(arrived(code, "2001:db8::ffff"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("demandez au comptoir");
        assertThat(json(code, "2001:db8::1"))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .hasHeader("Retry-After", "600");
        assertThat(arrived(code, "203.0.113.3")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(json(code, "203.0.113.3")).hasStatus(HttpStatus.CREATED);

        JdbcClient.create(database)
                .sql(
                        """
                        insert into door_try (shop, what, who)
                        select 'optique', 'CODE', decode(lpad(to_hex(n), 2, '0'), 'hex')
                        from generate_series(1, 50) n
                        """)
                .update();
        assertThat(arrived(code, "203.0.113.3")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        later("11 minutes");
        assertThat(arrived(code, "203.0.113.3")).hasStatus(HttpStatus.SEE_OTHER);
        later("1 hour");
        tries.forget();
        assertThat(
                        JdbcClient.create(database)
                                .sql("select count(*) from door_try")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private void later(String by) {
        JdbcClient.create(database)
                .sql("update door_try set at = at - cast(? as interval)")
                .param(by)
                .update();
    }

    private OrderView ordered(SlotId slot) {
        var bought = shoppers.order(slot, new ItemId("etui"));
        return orders.find(ThreeShops.GLASSES, bought.order()).orElseThrow();
    }

    private static String code(OrderView order) {
        return order.code().or("");
    }

    private MvcTestResult arrived(String code, String address) {
        return post(HERE, "code=" + URLEncoder.encode(code, UTF_8), address);
    }

    private MvcTestResult post(String to, String form, String address) {
        return mvc.perform(
                MockMvcRequestBuilders.post(to)
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content(form)
                        .with(
                                request -> {
                                    request.setRemoteAddr(address);
                                    return request;
                                })
                        .with(csrf()));
    }

    private MvcTestResult json(String code, String address) {
        return mvc.perform(
                MockMvcRequestBuilders.post("/api/v1/shops/optique/arrivals")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", "key-of-somebody-at-the-door")
                        .content("{\"code\":\"" + code + "\"}")
                        .with(
                                request -> {
                                    request.setRemoteAddr(address);
                                    return request;
                                }));
    }

    private static String address(MvcTestResult redirected) {
        assertThat(redirected).hasStatus(HttpStatus.SEE_OTHER);
        return Objects.requireNonNull(redirected.getResponse().getRedirectedUrl());
    }

    private String text(String page) {
        MvcTestResult result = mvc.get().uri(page).exchange();
        assertThat(result).hasStatusOk();
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
