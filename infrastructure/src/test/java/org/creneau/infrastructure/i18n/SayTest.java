package org.creneau.infrastructure.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class SayTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private final Say say = new Say(texts());

    @AfterEach
    void noLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void theFirstOfAMonthIsAnOrdinalInFrenchAndNothingElseIs() {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        assertThat(say.day(LocalDate.of(2020, 12, 1))).isEqualTo("mardi 1er décembre");
        assertThat(say.day(LocalDate.of(2020, 12, 11))).isEqualTo("vendredi 11 décembre");
        assertThat(say.shortDay(LocalDate.of(2021, 1, 1))).isEqualTo("1er janv. 2021");
        assertThat(say.dayAndTime(Instant.parse("2020-12-01T00:15:00Z"), PARIS))
                .isEqualTo("mardi 1er décembre, 1\u00a0h\u00a015");
        assertThat(say.dayAndTime(Instant.parse("2020-12-02T00:01:00Z"), PARIS))
                .isEqualTo("mercredi 2 décembre, 1\u00a0h\u00a001");
    }

    @Test
    void inEnglishItIsANumberLikeTheOthers() {
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(say.day(LocalDate.of(2020, 12, 1))).isEqualTo("Tuesday 1 December");
    }

    @ParameterizedTest
    @CsvSource({
        "+33612345678, FR, 06 12 34 56 78",
        "+33199001234, FR, 01 99 00 12 34",
        "+32470123456, BE, 0470 12 34 56",
        "+3221234567, BE, 02 123 45 67",
        "+3210123456, BE, 010 12 34 56",
        "+33612345678, BE, +33612345678",
        "+32470123456, FR, +32470123456",
        "+41791234567, CH, +41791234567",
        "+336123, FR, +336123"
    })
    void aNumberIsSaidAsItIsDialledAtHome(String stored, String country, String said) {
        assertThat(say.phone(stored, country).replace('\u00a0', ' ')).isEqualTo(said);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
