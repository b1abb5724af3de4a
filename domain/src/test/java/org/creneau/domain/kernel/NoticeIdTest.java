package org.creneau.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoticeIdTest {
    @Test
    void anAttemptIsKnownByItsFirst() {
        NoticeId first = new NoticeId("visit-2020-12-05");
        assertThat(first.attempt(1)).isEqualTo(first);
        assertThat(first.isAttemptAt(first)).isTrue();
        assertThat(first.attempt(12).isAttemptAt(first)).isTrue();
        assertThat(first.isAttemptAt(first.attempt(2))).isFalse();
        assertThat(new NoticeId("visit-2020-12-06").isAttemptAt(first)).isFalse();
        assertThat(new NoticeId("visit-2020-12-05-moved-1").isAttemptAt(first)).isFalse();
    }
}
