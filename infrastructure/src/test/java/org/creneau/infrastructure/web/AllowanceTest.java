package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What one shopper may take for herself: places by her visit, orders by her number. The windows are those of
/// the optician's Thursday.
@TownTest
class AllowanceTest {
    private static final String VISITOR = "0123456789abcdef0123456789abcdef";
    private static final String KEY = "a-key-of-somebody-who-wants-it-all";
    @Autowired MockMvcTester mvc;
    @Autowired StoppedClock clock;

    @AfterEach
    void backToNormal() {
        clock.set(StoppedClock.START);
        assertThat(allow(1_000, 1_000)).hasStatusOk();
    }

    @Test
    void aVisitThatNeverOrdersHoldsNoMoreThanTheShopAllows() {
        allow(2, 1_000);
        assertThat(hold("10:00", KEY + "-1", VISITOR)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(hold("10:30", KEY + "-2", VISITOR)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(hold("11:00", KEY + "-3", VISITOR))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("autant de places qu’une personne peut en garder");
        assertThat(hold("11:00", KEY + "-4", VISITOR.replace('0', '1')))
                .hasStatus(HttpStatus.SEE_OTHER);
        clock.pass(Duration.ofMinutes(10));
        assertThat(hold("11:00", KEY + "-5", VISITOR)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void whoeverGoesBackForAnotherWindowIsNotLimitedByTheOnesSheLeft() {
        allow(2, 1_000);
        String visitor = VISITOR.replace('0', '2');
        MvcTestResult held = hold("14:00", KEY + "-6", visitor);
        for (String time : new String[] {"14:30", "15:00", "15:30"}) {
            Cookie place = held.getResponse().getCookie("place");
            held = hold(time, KEY + time.replace(':', '-'), visitor, place);
            assertThat(held).hasStatus(HttpStatus.SEE_OTHER);
        }
    }

    @Test
    void whoMayHoldOnePlaceStillChangesItOnThePages() {
        allow(1, 1_000);
        String visitor = VISITOR.replace('0', '5');
        MvcTestResult held = hold("17:00", KEY + "-one-a", visitor);
        Cookie place = held.getResponse().getCookie("place");
        assertThat(hold("17:30", KEY + "-one-b", visitor)).hasStatus(HttpStatus.CONFLICT);
        assertThat(hold("17:30", KEY + "-one-c", visitor, place)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aNumberOrdersNoMoreForADayThanTheShopAllowsWhateverVisitItComesFrom() {
        allow(1_000, 1);
        assertThat(order("16:00", "-7", VISITOR.replace('0', '3'))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(order("16:30", "-8", VISITOR.replace('0', '4')))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("autant de commandes à ce nom", "Anne Exemple");
    }

    @Test
    void aShopSetsTheLimitsOnItsPage() {
        assertThat(limits("0", "2")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(limits("", "2")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(limits("4", "2")).hasRedirectedUrl("/boutique/optique/reglages?fait=limites");
        assertThat(mvc.get().uri("/boutique/optique/reglages?fait=limites").with(tess()).exchange())
                .bodyText()
                .contains("Les limites sont enregistrées", "value=\"4\"", "value=\"2\"");
    }

    private MvcTestResult allow(int holds, int orders) {
        return mvc.put()
                .uri("/api/v1/shops/optique/settings/allowance")
                .with(httpBasic("tess", "demo"))
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"holds\":" + holds + ",\"ordersPerDay\":" + orders + "}")
                .exchange();
    }

    private MvcTestResult limits(String holds, String orders) {
        return mvc.post()
                .uri("/boutique/optique/reglages/limites")
                .param("places", holds)
                .param("commandes", orders)
                .with(tess())
                .with(csrf())
                .exchange();
    }

    private static RequestPostProcessor tess() {
        return user("tess").authorities(new Post(Post.TOWN, Role.TOWN).authority());
    }

    private MvcTestResult hold(
            String time, String key, String visitor, @Nullable Cookie... earlier) {
        SlotId slot = ThreeShops.slot(ThreeShops.GLASSES, ThreeShops.SATURDAY.plusDays(5), time);
        var form =
                mvc.post()
                        .uri("/boutiques/optique/creneaux?q-etui=1")
                        .param("creneau", slot.toString())
                        .param("cle", key)
                        .cookie(new Cookie("visitor", visitor))
                        .with(csrf());
        for (Cookie cookie : earlier) {
            if (cookie != null) {
                form.cookie(cookie);
            }
        }
        return form.exchange();
    }

    private MvcTestResult order(String time, String key, String visitor) {
        String contact =
                String.valueOf(hold(time, KEY + key, visitor).getResponse().getRedirectedUrl());
        return mvc.post()
                .uri(contact)
                .param("nom", "Anne Exemple")
                .param("telephone", "06 39 98 55 44")
                .cookie(new Cookie("visitor", visitor))
                .with(csrf())
                .exchange();
    }
}
