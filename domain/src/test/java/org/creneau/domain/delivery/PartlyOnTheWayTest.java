package org.creneau.domain.delivery;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.cancelled;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.SeveralLines.answered;
import static org.creneau.domain.testing.SeveralLines.asked;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesHandedOver;
import org.creneau.domain.catalogue.StockEvent.PiecesPromised;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.DeliveryEvent.DeliveryFailed;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.FailedFor;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.testing.Brought;
import org.creneau.domain.testing.Given;
import org.creneau.domain.testing.SeveralLines;
import org.junit.jupiter.api.Test;

/// Two novels to be brought, of which one is missing, and nobody has said what is to be done.
class PartlyOnTheWayTest {
    private static final Instant NOW = at("16:40");
    private static final MissingAnswered WITHOUT = answered(Answer.WITHOUT, AnsweredBy.NOBODY, NOW);
    private static final MovementId FOUND = new MovementId(SeveralLines.MISSING + "-found");
    private static final PiecesPromised PROMISED =
            new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 2, at("12:00"));
    private static final PiecesGivenBack MISSING =
            new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 1, at("12:00"));
    private static final PiecesHandedOver GONE =
            new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 1, NOW);

    @Test
    void itLeavesWithoutWhatIsMissing() {
        given(opened(), Brought.placed(), PROMISED, asked(0, 1, 1, null), MISSING)
                .at(NOW)
                .when(new DispatchOrder(SHOP, ANNS_ORDER, null, NOW))
                .then(WITHOUT, new OrderDispatched(SHOP, ANNS_ORDER, ANN, null, NOW), GONE);
    }

    @Test
    void deliveredItIsWithoutWhatIsMissing() {
        given(opened(), Brought.placed(), PROMISED, asked(0, 1, 1, null), MISSING)
                .at(NOW)
                .when(new RecordDelivered(SHOP, ANNS_ORDER, NOW))
                .then(WITHOUT, new OrderDelivered(SHOP, ANNS_ORDER, NOW), GONE);
    }

    @Test
    void whoeverWasNotAtHomeMissedWhatWasThere() {
        given(opened(), Brought.placed(), PROMISED, asked(0, 1, 1, null), MISSING)
                .at(NOW)
                .when(new RecordDeliveryFailed(SHOP, ANNS_ORDER, FailedFor.NOBODY_THERE, NOW))
                .then(
                        WITHOUT,
                        new OrderDispatched(SHOP, ANNS_ORDER, ANN, null, NOW),
                        GONE,
                        new DeliveryFailed(SHOP, ANNS_ORDER, FailedFor.NOBODY_THERE, NOW));
    }

    @Test
    void whatIsLookedForAfterItLeftHadGoneWithIt() {
        var left = at("11:30");
        var found =
                new Event[] {
                    answered(Answer.FOUND, AnsweredBy.SHOP, NOON),
                    new PiecesReceived(SHOP, NOVEL, FOUND, 1, NOON),
                    new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 1, NOON)
                };
        var dispatched = new OrderDispatched(SHOP, ANNS_ORDER, ANN, null, left);
        var both = new PiecesHandedOver(SHOP, NOVEL, ANNS_ORDER, 2, left);
        missedSince()
                .when(new DispatchOrder(SHOP, ANNS_ORDER, null, left))
                .then(with(found, dispatched, both));
        missedSince()
                .when(new RecordDelivered(SHOP, ANNS_ORDER, left))
                .then(with(found, new OrderDelivered(SHOP, ANNS_ORDER, left), both));
        missedSince()
                .when(new RecordDeliveryFailed(SHOP, ANNS_ORDER, FailedFor.NOBODY_THERE, left))
                .then(
                        with(
                                found,
                                dispatched,
                                both,
                                new DeliveryFailed(
                                        SHOP, ANNS_ORDER, FailedFor.NOBODY_THERE, left)));
    }

    /// Asked at noon, and told afterwards of what was before.
    private static Given missedSince() {
        return given(opened(), Brought.placed(), PROMISED, asked(0, 1, 1, null), MISSING).at(NOW);
    }

    private static Event[] with(Event[] first, Event... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(Event[]::new);
    }

    @Test
    void calledOffAndDeliveredSheHasWhatWasGivenBackThenAndNotWhatWasMissing() {
        given(
                        opened(),
                        Brought.placed(),
                        PROMISED,
                        asked(0, 1, 1, null),
                        MISSING,
                        cancelled(CancelledBy.SHOP),
                        new PiecesGivenBack(SHOP, NOVEL, ANNS_ORDER, 1, at("12:30")))
                .at(NOW)
                .when(new RecordDelivered(SHOP, ANNS_ORDER, NOW))
                .then(
                        WITHOUT,
                        new OrderDelivered(SHOP, ANNS_ORDER, NOW),
                        new PiecesPromised(SHOP, NOVEL, ANNS_ORDER, 1, NOW),
                        GONE);
    }
}
