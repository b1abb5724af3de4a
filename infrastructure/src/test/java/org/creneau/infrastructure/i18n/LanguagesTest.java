package org.creneau.infrastructure.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class LanguagesTest {
    private final Languages languages = new Languages();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void frenchComesFirst() {
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.FRANCE);
    }

    @Test
    void theBrowserSaysWhichOneItWants() {
        request.addHeader("Accept-Language", "nl-BE,en;q=0.7,fr;q=0.3");
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void aChoiceMadeOnceCountsMoreThanTheBrowser() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("lang", "fr"));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.FRANCE);
    }

    @Test
    void theLinkCountsMoreThanAnEarlierChoice() {
        request.setCookies(new Cookie("lang", "fr"));
        request.setParameter("lang", "en");
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }

    @Test
    void aLanguageThatNobodyHereSpeaksOrThatIsNoneIsFrench() {
        request.setParameter("lang", "xx");
        request.addHeader("Accept-Language", "*;q=oops,,");
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.FRANCE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr-BE                          | fr",
                "nl-BE                          | nl",
                "nl                             | nl",
                "de-AT                          | de",
                "de-CH, fr;q=0.9                | de",
                "en-GB                          | en",
                "lb-LU, de;q=0.8, fr;q=0.9      | fr",
                "fr;q=0.1, nl-NL;q=0.7, en;q=0.3| nl",
                "fr;q=0, de                     | de",
                "ja, *;q=0.5                    | fr",
                "ja                             | fr",
                "*;q=oops,,                     | fr"
            })
    void programsAreAnsweredInFourLanguages(String accepted, String answered) {
        request.setRequestURI("/api/v1/shops");
        request.addHeader("Accept-Language", accepted);
        assertThat(languages.resolveLocale(request).getLanguage()).isEqualTo(answered);
    }

    @Test
    void aPageIsNeverHalfInALanguageInWhichThereAreNoPages() {
        request.setRequestURI("/boutiques/librairie");
        request.addHeader("Accept-Language", "de-AT,en;q=0.5");
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.UK);
    }
}
