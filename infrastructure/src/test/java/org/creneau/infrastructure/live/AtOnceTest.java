package org.creneau.infrastructure.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private AtOnce atOnce = new AtOnce(2, LONG, LONG);

    @AfterEach
    void close() {
        atOnce.destroy();
    }

    @Test
    void whoeverComesWhenAllPlacesAreTakenGetsTheNextThatIsFree() {
        AtOnce.Place first = atOnce.page();
        atOnce.page();

        CompletableFuture<AtOnce.Place> third = CompletableFuture.supplyAsync(atOnce::page);
        assertThat(third).isNotDone();
        first.close();

        assertThat(third).succeedsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void aPlaceThatIsGivenBackTwiceIsOnePlace() {
        atOnce = new AtOnce(1, MOMENT, LONG);
        AtOnce.Place place = atOnce.page();
        place.close();
        place.close();
        atOnce.page();

        assertThatThrownBy(atOnce::page).isInstanceOf(TemporarilyUnavailable.class);
    }

    @Test
    void whoeverKeepsAPlaceForLongKeepsNobodyOut() {
        atOnce = new AtOnce(1, LONG, MOMENT);
        atOnce.page();

        assertThat(CompletableFuture.supplyAsync(atOnce::page)).succeedsWithin(5, TimeUnit.SECONDS);
    }
}
