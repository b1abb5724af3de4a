package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.QueueEvent.Called;
import org.creneau.domain.queue.Weighed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A call that somebody insisted on says whether it was above the limit.
class InsistedWordsTest {
    private static final Instant NOON = Instant.parse("2020-12-05T11:00:00Z");
    private static final QueueId QUEUE =
            new QueueId(new ShopId("librairie"), LocalDate.of(2020, 12, 5));

    @Test
    void sixAndThreeAreMoreThanSeven() {
        assertThat(kind(new Weighed(3, LimitedBy.OWN, List.of(4), false)))
                .isEqualTo(".insisted.above");
        assertThat(kind(new Weighed(1, LimitedBy.OWN, List.of(4), false)))
                .isEqualTo(".insisted.within");
        assertThat(kind(new Weighed(1, LimitedBy.OWN, List.of(), true)))
                .isEqualTo(".insisted.within");
    }

    @Test
    void whatWasNotKeptIsNotGuessed() {
        assertThat(kind(null)).isEqualTo(".insisted");
    }

    private static String kind(@Nullable Weighed weighed) {
        return QueueWords.kind(
                new Called(QUEUE, 14, null, 6, 7, null, true, List.of(), weighed, NOON));
    }
}
