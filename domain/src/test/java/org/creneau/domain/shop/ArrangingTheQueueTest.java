package org.creneau.domain.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Arrangement.Pavement;
import org.creneau.domain.shop.ShopEvent.QueueArranged;
import org.junit.jupiter.api.Test;

class ArrangingTheQueueTest {
    private static final Duration STAY = Duration.ofMinutes(40);
    private static final Duration BEHIND = Duration.ofMinutes(20);
    private static final Arrangement TWO_COUNTERS =
            new Arrangement(2, new Pavement(1200, 150), STAY, BEHIND);

    @Test
    void aShopSaysHowItRunsItsLine() {
        given(opened())
                .when(new ArrangeQueue(SHOP, TWO_COUNTERS))
                .then(new QueueArranged(SHOP, TWO_COUNTERS, NOON));
    }

    @Test
    void saidAgainItIsSaidOnce() {
        given(opened(), new QueueArranged(SHOP, TWO_COUNTERS, NOON))
                .when(new ArrangeQueue(SHOP, TWO_COUNTERS))
                .thenNothing();
        given(opened()).when(new ArrangeQueue(SHOP, Arrangement.USUAL)).thenNothing();
    }

    @Test
    void anUnknownShopHasNoLine() {
        given().when(new ArrangeQueue(SHOP, TWO_COUNTERS)).refused(ShopRefusal.UNKNOWN_SHOP);
    }

    @Test
    void whatNoShopIsLikeIsRefused() {
        malformed("counters", () -> new Arrangement(0, null, STAY, BEHIND));
        malformed("counters", () -> new Arrangement(21, null, STAY, BEHIND));
        malformed("stay", () -> new Arrangement(1, null, Duration.ofMinutes(9), BEHIND));
        malformed("stay", () -> new Arrangement(1, null, Duration.ofMinutes(721), BEHIND));
        malformed("behind", () -> new Arrangement(1, null, STAY, Duration.ofMinutes(61)));
        malformed("behind", () -> new Arrangement(1, null, STAY, Duration.ofMinutes(-1)));
        malformed("pavement", () -> new Pavement(99, null));
        malformed("pavement", () -> new Pavement(10_001, null));
        malformed("spacing", () -> new Pavement(1200, 49));
        malformed("spacing", () -> new Pavement(1200, 501));
    }

    private static void malformed(String kind, ThrowingCallable value) {
        assertThatThrownBy(value)
                .isInstanceOfSatisfying(
                        MalformedValue.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
