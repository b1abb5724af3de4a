package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.TownLog;
import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// Reading what was read before, and reading what was written just now.
@TownTest
class ReadingAgainTest {
    private static final String SHOP = "/api/v1/shops/librairie";
    @Autowired MockMvcTester mvc;
    @Autowired Shoppers shoppers;
    @Autowired TownLog log;

    @Test
    void whatHasNotChangedIsNotSentAgain() throws Exception {
        String tag = tag(SHOP);
        assertThat(tag).matches("\"[A-Za-z0-9_-]{24}\"");
        MvcTestResult again = mvc.get().uri(SHOP).header("If-None-Match", tag).exchange();
        assertThat(again).hasStatus(HttpStatus.NOT_MODIFIED).hasHeader(HttpHeaders.ETAG, tag);
        assertThat(again.getResponse().getContentAsString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'\"other\", %s' | 304", "W/%s | 304", "* | 304", "'\"other\"' | 200"})
    void oneOfSeveralNamesIsEnough(String header, int status) {
        String known = header.formatted(tag(SHOP));
        assertThat(mvc.get().uri(SHOP).header("If-None-Match", known)).hasStatus(status);
    }

    @Test
    void whatHasChangedIsSentAndHasAnotherName() {
        String windows = SHOP + "/windows?from=2020-12-11&days=1";
        String before = tag(windows);
        var friday = ThreeShops.SATURDAY.plusDays(6);
        shoppers.order(ThreeShops.slot(ThreeShops.BOOKS, friday, "16:00"), ThreeShops.NOVEL);
        assertThat(mvc.get().uri(windows).header("If-None-Match", before)).hasStatusOk();
        assertThat(tag(windows)).isNotEqualTo(before);
    }

    @Test
    void aProblemHasNoName() {
        assertThat(mvc.get().uri("/api/v1/shops/nulle-part"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .doesNotContainHeader(HttpHeaders.ETAG);
    }

    @Test
    void aChangeSaysHowFarTheLogHasComeAndWhatIsReadThenShowsIt() {
        var friday = ThreeShops.SATURDAY.plusDays(6);
        var window = ThreeShops.slot(ThreeShops.BOOKS, friday, "16:15");
        MvcTestResult held =
                mvc.post()
                        .uri(SHOP + "/holds")
                        .header("Idempotency-Key", "key-of-a-hold-to-read")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"window\":\"" + window + "\"}")
                        .exchange();
        String position = String.valueOf(held.getResponse().getHeader("Creneau-Position"));
        assertThat(position).isEqualTo(String.valueOf(log.events().size()));
        assertThat(read(position, "respond-async, wait=5"))
                .hasStatusOk()
                .hasHeader("Preference-Applied", "wait=5");
    }

    @Test
    void aPositionThatTheViewsHaveNotReachedIsSaidAndNothingOlderShown() {
        assertThat(read("999999999", "wait=0"))
                .hasStatus(HttpStatus.SERVICE_UNAVAILABLE)
                .hasHeader(HttpHeaders.RETRY_AFTER, "5");
        assertThat(read("later", "wait=1")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            delimiter = '|',
            value = {"none | 2", "wait=7 | 7", "respond-async, wait=\"3\" | 3", "wait=600 | 10"})
    void aQuestionWaitsAsLongAsItPrefersAndTenSecondsAtMost(String prefer, int seconds) {
        assertThat(PositionHeader.seconds(prefer)).isEqualTo(seconds);
    }

    private MvcTestResult read(String position, String prefer) {
        return mvc.get()
                .uri(SHOP + "/windows?from=2020-12-11&days=1")
                .header("Creneau-Position", position)
                .header("Prefer", prefer)
                .exchange();
    }

    private String tag(String path) {
        String tag = mvc.get().uri(path).exchange().getResponse().getHeader(HttpHeaders.ETAG);
        return String.valueOf(tag);
    }
}
