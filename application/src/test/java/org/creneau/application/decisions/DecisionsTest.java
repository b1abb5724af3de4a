package org.creneau.application.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.fixture.AxonTestFixture;
import org.creneau.domain.Deciders;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.shop.Door;
import org.creneau.domain.shop.ShopEvent.SchedulePublished;
import org.creneau.domain.shop.ShopEvent.ShopOpened;
import org.creneau.domain.slot.HoldPlace;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotRefusal;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DecisionsTest {
    private static final LocalDate FIRST = LocalDate.of(2020, 12, 1);
    private static final HoldPlace HOLD =
            new HoldPlace(Town.SLOT, Town.ANNS_HOLD, Town.ANN, Duration.ofMinutes(10));
    private static final PlaceHeld HELD =
            new PlaceHeld(
                    Town.SLOT,
                    Town.ANNS_HOLD,
                    Town.ANN,
                    Town.NOON,
                    Town.NOON.plus(Duration.ofMinutes(10)));
    private static final PlaceHeld HELD_BY_BOB =
            new PlaceHeld(
                    Town.SLOT,
                    Town.BOBS_HOLD,
                    Town.BOB,
                    Town.NOON,
                    Town.NOON.plus(Duration.ofMinutes(10)));

    private final AxonTestFixture fixture =
            AxonTestFixture.with(
                    Decisions.configurer(
                            Deciders.ALL,
                            FactSource.LOG,
                            UUID::randomUUID,
                            new SimpleMeterRegistry()));

    @AfterEach
    void stop() {
        fixture.stop();
    }

    @Test
    void whatADeciderAcceptsIsAppended() {
        fixture.given()
                .events(opened(), published(1))
                .when()
                .command(HOLD, issued())
                .then()
                .events(HELD);
    }

    @Test
    void aRefusalIsAnAnswerAndAppendsNothing() {
        fixture.given()
                .events(opened(), published(1), HELD_BY_BOB)
                .when()
                .command(HOLD, issued())
                .then()
                .resultMessagePayloadSatisfies(
                        answer ->
                                assertThat(answer)
                                        .extracting("decision")
                                        .isEqualTo(Decision.refused(SlotRefusal.SLOT_FULL)))
                .noEvents();
    }

    @Test
    void anEventKnowsItsCommand() {
        fixture.given()
                .events(opened(), published(1))
                .when()
                .command(HOLD, issued())
                .then()
                .eventsSatisfy(
                        events ->
                                assertThat(events.getFirst().metadata())
                                        .containsEntry(Envelope.ACTOR, "shopper:ann")
                                        .containsEntry(Envelope.SHOP, "librairie")
                                        .containsEntry(Envelope.CAUSE, "cause-1")
                                        .containsKey(Envelope.COMMAND)
                                        .hasSize(6));
    }

    @Test
    void commandsAreNamedForBusAndMetrics() {
        assertThat(CommandNames.of(HoldPlace.class)).isEqualTo("hold-place");
        assertThat(Deciders.ALL)
                .extracting(decider -> CommandNames.of(decider.command()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    private static Map<String, String> issued() {
        return Envelope.of(
                new Issued<>(
                        "command-1",
                        HOLD,
                        Town.NOON,
                        Actor.shopper(Town.ANN),
                        Channel.WEB,
                        "cause-1"));
    }

    private static ShopOpened opened() {
        return new ShopOpened(Town.SHOP, Town.profile(Door.INSIDE), Town.NOON);
    }

    private static SchedulePublished published(int places) {
        return new SchedulePublished(Town.SHOP, Town.schedule(places), FIRST, Town.NOON);
    }
}
