package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// A shop for which a large order is more work than a small one.
@TownTest
class EffortSettingsTest extends SettingsForms {
    private static final String SHOP = "gros-paniers";

    @Test
    void aLargeOrderTakesMoreOfAWindowWhereTheShopSaysSo() {
        open(SHOP, "Gros paniers");
        assertThat(hours("4", "3")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(settings(SHOP, "")).bodyText().contains("value=\"4\"", "value=\"3\"");

        assertThat(hold("a", 9)).hasStatus(HttpStatus.CREATED);
        assertThat(window(3, "left")).isEqualTo(1);
        assertThat(window(3, "pointsLeft")).isEqualTo(1);
        assertThat(window(4, "left")).isEqualTo(0);
        assertThat(window(4, "bookable")).isEqualTo(false);
        assertThat(hold("b", 4))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("order-too-large");
        assertThat(windows(0)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri("/boutique/" + SHOP).with(anna()))
                .bodyText()
                .contains("3 points de travail sur 4");
    }

    @Test
    void pointsThatAreNoneAreRefused() {
        open(SHOP + "-2", "Gros paniers");
        assertThat(
                        change(SHOP + "-2", "horaires")
                                .param("places", "6")
                                .param("preparation", "20")
                                .param("effort", "-1")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ces points de travail ne sont pas possibles", "value=\"-1\"");
    }

    private MvcTestResult hours(String points, String pieces) {
        return change(SHOP, "horaires")
                .param("places", "6")
                .param("preparation", "20")
                .param("h-6-1-de", "16:00")
                .param("h-6-1-a", "16:15")
                .param("effort", points)
                .param("effort-articles", pieces)
                .exchange();
    }

    private MvcTestResult hold(String key, int pieces) {
        return mvc.post()
                .uri("/api/v1/shops/" + SHOP + "/holds")
                .header("Idempotency-Key", "key-of-a-large-basket-" + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                        "{\"window\":\"%s/collect/2020-12-05T15:00:00Z\",\"pieces\":%d}"
                                .formatted(SHOP, pieces))
                .exchange();
    }

    private MvcTestResult windows(int pieces) {
        return mvc.get()
                .uri("/api/v1/shops/" + SHOP + "/windows?days=1&pieces=" + pieces)
                .exchange();
    }

    private Object window(int pieces, String field) {
        return JsonPath.read(body(windows(pieces)), "$[0].windows[0]." + field);
    }

    private static RequestPostProcessor anna() {
        return user("anna").authorities(new Post(SHOP, Role.OWNER).authority());
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
