package org.creneau.infrastructure.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;

import org.creneau.infrastructure.web.testing.TownTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@TownTest
class LanguagesOfRefusalsTest {
    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "fr-BE, fr, Ce numéro n’existe pas aujourd’hui.",
        "nl-BE, nl, Dit nummer bestaat vandaag niet.",
        "de-AT, de, Diese Nummer gibt es heute nicht.",
        "en-GB, en, There is no such number today.",
        "'lb, de;q=0.8, fr;q=0.2', de, Diese Nummer gibt es heute nicht.",
        "ja, fr, Ce numéro n’existe pas aujourd’hui."
    })
    void aRefusalIsSaidInTheLanguageAskedFor(String accepted, String language, String title) {
        assertThat(
                        mvc.post()
                                .uri("/api/v1/shops/librairie/queue/tickets/9999/recall")
                                .with(httpBasic("clara", "demo"))
                                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                                .contentType(MediaType.APPLICATION_JSON))
                .hasStatus(HttpStatus.CONFLICT)
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo(title);
    }

    @ParameterizedTest
    @CsvSource({
        "nl-NL, nl, U moet zich aanmelden.",
        "de, de, Eine Anmeldung ist nötig.",
    })
    void soIsWhatIsSaidAtTheDoor(String accepted, String language, String title) {
        assertThat(
                        mvc.get()
                                .uri("/api/v1/shops/librairie/queue")
                                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted))
                .hasStatus(HttpStatus.UNAUTHORIZED)
                .hasHeader(HttpHeaders.CONTENT_LANGUAGE, language)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo(title);
    }
}
