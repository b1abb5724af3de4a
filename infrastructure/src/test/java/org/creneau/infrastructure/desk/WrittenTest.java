package org.creneau.infrastructure.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import org.creneau.domain.kernel.MalformedValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,90|1290",
                "12.9|1290",
                "12|1200",
                "1 234,50 €|123450",
                "1.234,50|123450",
                "1,234.50|123450",
                "-3,00|-300",
                "0,05|5"
            })
    void aSumIsReadHoweverItIsWritten(String text, long cents) {
        assertThat(Written.cents(text)).isEqualTo(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "douze", "12,905", "1,2,3", "12 €uros", "9999999999999"})
    void whatIsNoSumIsMalformed(String text) {
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> Written.cents(text))
                .satisfies(malformed -> assertThat(malformed.kind()).isEqualTo("price"));
    }

    @Test
    void aRateIsReadInPercent() {
        assertThat(Written.basisPoints("5,5 %")).isEqualTo(550);
        assertThat(Written.basisPoints("20")).isEqualTo(2_000);
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> Written.basisPoints("5,555"));
        assertThatExceptionOfType(MalformedValue.class)
                .isThrownBy(() -> Written.basisPoints("99999999999"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"45 min|PT45M", "2 h|PT2H", "3j|PT72H", "90|PT1H30M", "1 Jour|PT24H"})
    void aTimeIsReadInItsUnit(String text, Duration time) {
        assertThat(Written.time(text)).isEqualTo(time);
    }

    @Test
    void noTimeIsNoTimeAndOddOnesAreMalformed() {
        assertThat(Written.time(" ")).isZero();
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> Written.time("bientôt"));
        assertThatExceptionOfType(MalformedValue.class).isThrownBy(() -> Written.time("2 lunes"));
    }

    @Test
    void aTimeComesBackAsItIsRead() {
        for (String text : new String[] {"", "45 min", "2 h", "3 j", "90 min"}) {
            assertThat(Written.time(Written.time(text))).isEqualTo(text);
        }
    }

    @Test
    void aNumberHasItsCommaOrItsPoint() {
        assertThat(Written.number(new BigDecimal("12.90"), ',')).isEqualTo("12,90");
        assertThat(Written.number(new BigDecimal("12.90"), '.')).isEqualTo("12.90");
    }
}
