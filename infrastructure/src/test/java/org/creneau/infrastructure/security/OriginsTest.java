package org.creneau.infrastructure.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Which sites may read the interface from their own pages.
@TownTest
class OriginsTest {
    @Autowired MockMvcTester mvc;

    @Test
    void noneMayUnlessTheConfigurationNamesThem() {
        OriginSettings unset =
                new Binder(new MapConfigurationPropertySource())
                        .bindOrCreate("creneau.cors", OriginSettings.class);
        assertThat(unset.origins()).isEmpty();
        assertThat(unset.source().getCorsConfigurations().values())
                .singleElement()
                .extracting(allowed -> allowed.checkOrigin("https://partner.example"))
                .isNull();
    }

    @Test
    void oneThatIsNamedMayAskAndReadButNeverWithCookies() {
        MvcTestResult may = preflight("https://partner.example", "/api/v1/shops");
        assertThat(may)
                .hasStatusOk()
                .hasHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "https://partner.example")
                .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS);
        MvcTestResult read =
                mvc.get()
                        .uri("/api/v1/shops")
                        .header(HttpHeaders.ORIGIN, "https://partner.example")
                        .exchange();
        assertThat(read).hasStatusOk();
        assertThat(read.getResponse().getHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS))
                .contains("ETag", "Link");
    }

    @Test
    void anotherMayNot() {
        assertThat(preflight("https://partner.example.org", "/api/v1/shops"))
                .hasStatus(HttpStatus.FORBIDDEN)
                .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
    }

    @Test
    void pagesAreForNobodyElsesPages() {
        for (String page : List.of("/", "/boutiques/librairie", "/v3/api-docs")) {
            assertThat(preflight("https://partner.example", page))
                    .doesNotContainHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
        }
    }

    private MvcTestResult preflight(String origin, String path) {
        return mvc.options()
                .uri(path)
                .header(HttpHeaders.ORIGIN, origin)
                .header(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD, "GET")
                .exchange();
    }
}
