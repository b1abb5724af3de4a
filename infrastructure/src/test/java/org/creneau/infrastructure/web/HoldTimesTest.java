package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// How long a place is held, and that it is given back when another one is taken instead.
@TownTest
class HoldTimesTest {
    private static final String HOLDS = "/api/v1/shops/" + ThreeShops.GLASSES + "/holds";
    private static final String KEY = "a-key-of-a-form-that-takes-long";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
    }

    @Test
    void theTimeLeftIsSaidAndMoreOfItCanBeHadOnce() throws Exception {
        String contact = held(hold("10:00", KEY + "-1"));
        clock.pass(Duration.ofMinutes(7));
        assertThat(mvc.get().uri(contact))
                .hasStatusOk()
                .bodyText()
                .contains("gardée encore 3 minutes", "Encore 10\u00a0minutes");

        MvcTestResult longer = extend(contact);

        assertThat(longer)
                .hasStatusOk()
                .bodyText()
                .contains("gardée encore 13 minutes", "value=\"Anne\"", "value=\"06 39\"")
                .doesNotContain("Encore 10");
        assertThat(extend(action(longer)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("déjà été gardée plus longtemps", "value=\"Anne\"", "encore 13 minutes");
    }

    @Test
    void askedForTwiceItIsGivenOnce() {
        String contact = held(hold("10:30", KEY + "-2"));
        extend(contact);
        assertThat(extend(contact)).hasStatusOk().bodyText().contains("encore 20 minutes");
        assertThat(held(hold("10:30", KEY + "-2"))).isNotEqualTo(contact);
    }

    @Test
    void aPlaceThatIsNoLongerHeldOffersNoMoreTime() {
        String contact = held(hold("11:00", KEY + "-3"));
        clock.pass(Duration.ofMinutes(10));
        assertThat(mvc.get().uri(contact))
                .hasStatusOk()
                .bodyText()
                .contains("n’est plus gardée ; si elle est encore libre")
                .doesNotContain("Encore 10");
        assertThat(extend(contact)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Anne");
    }

    @Test
    void whoGoesBackAndTakesAnotherWindowGivesTheFirstPlaceBack() throws Exception {
        MvcTestResult first = hold("11:30", KEY + "-4");
        Cookie place = place(first);
        assertThat(left("11:30")).isEqualTo(1);

        assertThat(hold("12:00", KEY + "-5", place)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(left("11:30")).isEqualTo(2);
        assertThat(left("12:00")).isEqualTo(1);
    }

    @Test
    void whoSendsTheFormTwiceKeepsHerPlace() throws Exception {
        Cookie place = place(hold("14:00", KEY + "-6"));
        hold("14:00", KEY + "-6", place);
        assertThat(left("14:00")).isEqualTo(1);
    }

    @Test
    void aWindowThatIsLostCostsNobodyThePlaceSheHas() throws Exception {
        Cookie place = place(hold("14:30", KEY + "-7"));
        hold("15:00", KEY + "-8");
        hold("15:00", KEY + "-9");
        assertThat(hold("15:00", KEY + "-10", place)).hasStatus(HttpStatus.CONFLICT);
        assertThat(left("14:30")).isEqualTo(1);
    }

    @Test
    void theInterfaceExtendsAHoldOnce() throws Exception {
        String token = field(post(HOLDS, KEY + "-11", window("15:30")), "token");
        MvcTestResult longer = post(HOLDS + "/" + token + "/extension", KEY, "");
        assertThat(longer).hasStatusOk();
        assertThat(field(longer, "until"))
                .isEqualTo(StoppedClock.START.plus(Duration.ofMinutes(20)).toString());
        assertThat(field(post(HOLDS + "/" + token + "/extension", KEY, ""), "token"))
                .isEqualTo(field(longer, "token"));
        assertThat(post(HOLDS + "/" + field(longer, "token") + "/extension", KEY, ""))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("hold-extended-before");
    }

    @Test
    void aTokenExtendsNothingInAnotherShop() throws Exception {
        String token = field(post(HOLDS, KEY + "-12", window("16:00")), "token");
        assertThat(post("/api/v1/shops/librairie/holds/" + token + "/extension", KEY, ""))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(extend("/boutiques/librairie/commande/" + token + "?q-roman=1"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static SlotId slot(String time) {
        return ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(6), time);
    }

    private static String window(String time) {
        return "{\"window\":\"" + slot(time) + "\"}";
    }

    private MvcTestResult hold(String time, String key, Cookie... cookies) {
        var form =
                mvc.post()
                        .uri("/boutiques/optique/creneaux?q-etui=1")
                        .param("creneau", slot(time).toString())
                        .param("cle", key)
                        .with(csrf());
        return cookies.length == 0 ? form.exchange() : form.cookie(cookies).exchange();
    }

    private static Cookie place(MvcTestResult held) {
        return Objects.requireNonNull(held.getResponse().getCookie("place"));
    }

    private static String held(MvcTestResult result) {
        assertThat(result).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    private MvcTestResult extend(String contact) {
        return mvc.post()
                .uri(contact.replace("?", "/prolongation?"))
                .param("nom", "Anne")
                .param("telephone", "06 39")
                .with(csrf())
                .exchange();
    }

    private static String action(MvcTestResult page) throws UnsupportedEncodingException {
        String text = page.getResponse().getContentAsString();
        String before = "novalidate action=\"";
        int start = text.indexOf(before) + before.length();
        return text.substring(start, text.indexOf('"', start));
    }

    private int left(String time) throws UnsupportedEncodingException {
        String said =
                mvc.get()
                        .uri("/api/v1/shops/optique/windows?from=2020-12-11&days=1")
                        .exchange()
                        .getResponse()
                        .getContentAsString();
        return JsonPath.<List<Integer>>read(
                        said, "$[0].windows[?(@.id == '" + slot(time) + "')].left")
                .getFirst();
    }

    private MvcTestResult post(String path, String key, String body) {
        return mvc.post()
                .uri(path)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String field(MvcTestResult result, String name)
            throws UnsupportedEncodingException {
        return JsonPath.read(result.getResponse().getContentAsString(), "$." + name);
    }
}
