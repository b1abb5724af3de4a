package org.creneau.infrastructure.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantsTest {
    private static final long FIRST = Instant.parse("-0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("+10000-12-31T00:00:00Z").getEpochSecond();

    @Test
    void anInstantIsWrittenAndReadAsTheLibraryDoes() {
        var random = new Random(2020);
        int[] steps = {1, 1_000, 1_000_000, 1_000_000_000};
        for (int count = 0; count < 20_000; count++) {
            int step = steps[count % steps.length];
            int nanos = random.nextInt(1_000_000_000);
            var instant = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), nanos - nanos % step);
            assertThat(Instants.text(instant)).isEqualTo(instant.toString());
            assertThat(Instants.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020-12-05T11:00:00.1Z",
                "2020-12-05T11:00:00.12345Z",
                "2020-12-05T11:00:00.Z",
                "2020-02-29T23:59:59Z",
                "2020-12-05T24:00:00Z",
                "2016-12-31T23:59:60Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "2020-12-05T11:00:00+01:00",
                "2020-12-05t11:00:00z"
            })
    void unusualFormsAreReadAsTheLibraryReadsThem(String text) {
        assertThat(Instants.parse(text)).isEqualTo(Instant.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-12-05",
                "2020-12-05T11:00:00",
                "2020-12-05T11:00:00.1234567890Z",
                "2021-02-29T00:00:00Z",
                "2020-13-01T00:00:00Z",
                "2020-12-32T00:00:00Z",
                "2020-12-05T25:00:00Z",
                "2020-12-05T11:60:00Z",
                "2020-12-05T11:00:61Z",
                "2020-12-05T11:00:00,123Z",
                "2020-12-05 11:00:00Z",
                "202a-12-05T11:00:00Z",
                "2020-12-05T11:00:00.12x456Z",
                "٢٠٢٠-12-05T11:00:00Z"
            })
    void whatIsNoInstantIsRefused(String text) {
        assertThatThrownBy(() -> Instants.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
