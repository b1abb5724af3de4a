package org.creneau.infrastructure.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.creneau.domain.kernel.OrderId;
import org.junit.jupiter.api.Test;

class RandomValuesTest {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private final RandomValues values = new RandomValues(InstantSource.fixed(NOON));

    @Test
    void idsAreTypedIdsAndNeverMeet() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            ids.add(new OrderId(values.id()).value());
        }
        assertThat(ids).hasSize(1000);
    }

    @Test
    void codesAndNumbersCanBeReadAloud() {
        for (int i = 0; i < 1000; i++) {
            assertThat(values.pickupCode()).matches("[34679ACDEFGHJKMNPQRTVWXY]{6}");
            assertThat(values.orderNumber()).matches("[A-Z&&[^ILOSBZUV]]{2}-[1-9]\\d{4}");
        }
    }

    @Test
    void idsOfEventsAreOrderedByTime() {
        var earlier = values.eventId();
        var later = new RandomValues(InstantSource.fixed(NOON.plusMillis(1))).eventId();

        assertThat(earlier.version()).isEqualTo(7);
        assertThat(earlier.variant()).isEqualTo(2);
        assertThat(earlier.toString()).isLessThan(later.toString());
        assertThat(earlier.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        assertThat(values.eventId()).isNotEqualTo(earlier);
    }
}
