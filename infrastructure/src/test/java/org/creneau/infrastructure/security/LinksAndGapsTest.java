package org.creneau.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Set;
import org.creneau.domain.kernel.ItemId;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// What a link opens and what it does not, and what is open to nobody.
@TownTest
class LinksAndGapsTest {
    private static final Set<String> EVERYBODY =
            Set.of("nobody", "clara", "paul", "iris", "aude", "oscar", "tess");

    @Autowired MockMvcTester mvc;
    @Autowired StaffSettings settings;
    @Autowired Shoppers shoppers;

    @Test
    void aLinkOpensOneOrderOfOneShopAndNothingElse() {
        var slot = ThreeShops.slot(ThreeShops.GLASSES, "18:30");
        var bought = shoppers.order(slot, new ItemId("etui"));
        assertThat(mvc.get().uri("/api/v1/orders/" + bought.token())).hasStatusOk();
        assertThat(mvc.get().uri("/api/v1/orders/" + bought.token() + "x"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/boutiques/optique/commande/" + bought.token()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as("paul", get("/boutique/librairie/commandes/" + bought.order())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(as("iris", get("/audit/librairie/commandes/" + bought.order())))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theOrdersOfAShopAreToldLiveToItsStaffOnly() {
        assertThat(as("clara", get("/live?orders=librairie"))).hasStatusOk();
        assertThat(as("oscar", get("/live?orders=librairie"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(as("iris", get("/live?orders=librairie"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.get().uri("/live?order=made-up")).hasStatus4xxClientError();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator/beans", "/actuator", "/v3/other"})
    void whatNoRuleNamesIsOpenToNobody(String path) {
        assertThat(as("aude", get(path)).getResponse().getStatus()).isIn(403, 404);
        assertThat(mvc.get().uri(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/shops", "/api/v1/shops/librairie/secrets", "/api/"})
    void anAddressOfTheInterfaceThatIsNoneIsNotFoundByAnybody(String path) {
        for (String who : EVERYBODY) {
            assertThat(as(who, get(path)))
                    .hasStatus(HttpStatus.NOT_FOUND)
                    .bodyJson()
                    .extractingPath("$.type")
                    .isEqualTo("/problems/not-found/page");
        }
    }

    private static MockHttpServletRequestBuilder get(String path) {
        return MockMvcRequestBuilders.get(path);
    }

    /// Signed in on a page, and with a password at the interface, which looks at nothing else.
    private MvcTestResult as(String who, MockHttpServletRequestBuilder request) {
        UserDetailsService accounts = new StaffAccounts(settings);
        request.with(csrf());
        if (!who.equals("nobody")) {
            request.with(user(accounts.loadUserByUsername(who))).with(httpBasic(who, "demo"));
        }
        return mvc.perform(request);
    }
}
