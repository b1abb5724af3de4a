package org.creneau.infrastructure.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.shop.ChooseOnlinePayment;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Taking;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.creneau.infrastructure.web.testing.ToyPaymentService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// A program that orders, and sends its shopper on to pay.
@TownTest
class OnlineApiTest {
    private static final String TOKEN = "(?s).*?\"token\":\"([^\"]+)\".*";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;
    @Autowired TownLog log;
    @Autowired ToyPaymentService service;
    @Autowired WhenPaymentIsDue due;
    private int sent;

    @BeforeEach
    void theShopIsPaidOnline() {
        choose(new OnlinePayment.Offered(Taking.AT_ONCE, 30));
    }

    @AfterEach
    void backToNormal() {
        service.silent(false);
        clock.set(StoppedClock.START);
        choose(new OnlinePayment.NotOffered());
    }

    @Test
    void programsAreToldWhereToPay() {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(6), "17:45");
        String body = "{\"window\":\"" + slot + "\"}";
        String hold = text(api("/shops/librairie/holds", body)).replaceAll(TOKEN, "$1");
        String order =
                "{\"hold\":\"%s\",\"lines\":[{\"item\":\"roman\",\"quantity\":1}],".formatted(hold)
                        + "\"name\":\"Anne\",\"phone\":\"06 39 98 71 08\",\"payOnline\":true}";
        MvcTestResult placed = api("/shops/librairie/orders", order);
        assertThat(placed)
                .hasStatus(HttpStatus.CREATED)
                .bodyJson()
                .satisfies(json -> assertThat(json.getJson()).contains("https://toy.example/pay/"));
        assertThat(placed).bodyJson().extractingPath("$.payment.state").isEqualTo("AWAITED_ONLINE");
        String token = text(placed).replaceAll(TOKEN, "$1");
        assertThat(api("/orders/" + token + "/payments", "{}"))
                .hasStatus(HttpStatus.OK)
                .bodyJson()
                .extractingPath("$.amount.cents")
                .isEqualTo(1_290);
        service.silent(true);
        assertThat(api("/orders/" + token + "/payments", "{}"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        service.silent(false);
        service.pay(service.last().payment());
        mvc.get().uri("/commande/" + token + "/paiement").exchange();
        assertThat(mvc.get().uri("/api/v1/orders/" + token))
                .bodyJson()
                .extractingPath("$.payment.state")
                .isEqualTo("PAID");
        assertThat(api("/orders/" + token + "/payments", "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("nothing-to-pay");
    }

    @Test
    void whatHerBankKeepsKeepsTheOrderThoughNobodySaidSo() {
        choose(new OnlinePayment.Offered(Taking.WHEN_READY, 30));
        String token = ordered("16:00");
        service.pay(service.last().payment());
        clock.pass(Duration.ofMinutes(31));
        due.run(clock.instant());
        assertThat(state(token)).isEqualTo("AUTHORISED");
    }

    @Test
    void anAccountThatIsGoneKeepsNobodyElseWaiting() {
        String first = ordered("15:30");
        service.forget(service.last().payment());
        String second = ordered("15:45");
        clock.pass(Duration.ofMinutes(31));
        due.run(clock.instant());
        assertThat(state(first)).isEqualTo("AWAITED_ONLINE");
        assertThat(state(second)).isEqualTo("NOTHING_DUE");
        clock.pass(Duration.ofMinutes(15));
        due.run(clock.instant());
        assertThat(state(first)).isEqualTo("NOTHING_DUE");
    }

    @Test
    void whereNobodyIsPaidOnlineNothingIsOrderedSo() {
        choose(new OnlinePayment.NotOffered());
        assertThat(placed("15:15")).hasStatus(HttpStatus.CONFLICT);
    }

    private String ordered(String time) {
        return text(placed(time)).replaceAll(TOKEN, "$1");
    }

    private MvcTestResult placed(String time) {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(6), time);
        String key = "a-key-of-novels-online-at-" + time;
        String held = text(api("/shops/librairie/holds", "{\"window\":\"" + slot + "\"}", key));
        String order =
                "{\"hold\":\"%s\",\"lines\":[{\"item\":\"roman\",\"quantity\":1}],"
                                .formatted(held.replaceAll(TOKEN, "$1"))
                        + "\"name\":\"Anne\",\"phone\":\"06 39 98 71 18\",\"payOnline\":true}";
        return api("/shops/librairie/orders", order, key);
    }

    private String state(String token) {
        String order = text(mvc.get().uri("/api/v1/orders/" + token).exchange());
        return order.replaceAll("(?s).*\"payment\":\\{\"state\":\"([A-Z_]+)\".*", "$1");
    }

    private void choose(OnlinePayment online) {
        var command = new ChooseOnlinePayment(ThreeShops.BOOKS, online);
        String id = "online-api-" + ++sent;
        log.send(Issued.first(id, command, clock.instant(), Actor.system("test"), Channel.SYSTEM));
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), UTF_8);
    }

    private MvcTestResult api(String path, String body) {
        return api(path, body, "a-key-of-novels-paid-online-" + path.length());
    }

    private MvcTestResult api(String path, String body, String key) {
        return mvc.post()
                .uri("/api/v1" + path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
