package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TownTest
class RevisionsApiTest {
    @Autowired MockMvcTester mvc;

    @Test
    void theAuditorOfTheTownSeesWhichRevisionsTheLogContains() {
        assertThat(mvc.get().uri("/api/v1/operations/revisions").with(httpBasic("aude", "demo")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        [{"name": "order.placed", "today": "order.placed", "revision": 1,
                          "events": 7, "first": 3, "last": 42, "standing": "CURRENT"},
                         {"name": "order.praised", "today": null, "standing": "UNKNOWN"}]
                        """);
    }
}
