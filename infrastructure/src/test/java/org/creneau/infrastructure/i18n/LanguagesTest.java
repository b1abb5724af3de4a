package org.creneau.infrastructure.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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
}
