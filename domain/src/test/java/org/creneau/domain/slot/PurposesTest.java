package org.creneau.domain.slot;

import static org.creneau.domain.testing.Given.given;
import static org.creneau.domain.testing.Happened.held;
import static org.creneau.domain.testing.Happened.opened;
import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Happened.published;
import static org.creneau.domain.testing.Happened.taken;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_HOLD;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOB;
import static org.creneau.domain.testing.Town.BOBS_HOLD;
import static org.creneau.domain.testing.Town.CODE;
import static org.creneau.domain.testing.Town.CONTACT;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;
import static org.creneau.domain.testing.Town.schedule;

import java.time.Duration;
import java.util.List;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PlaceOrder;
import org.creneau.domain.order.PlaceOrder.Wanted;
import org.creneau.domain.order.RescheduleOrder;
import org.creneau.domain.order.Supply;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A place of a window serves what its schedule is for, and nothing else.
class PurposesTest {
    private static final SlotId ELSEWHERE = new SlotId(SHOP, "autre", at("15:00"));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COLLECT")
    void noPlaceOfAnotherPurposeIsHeldForCollecting(Occasion purpose) {
        given(opened(), published(week(purpose)))
                .when(new HoldPlace(ELSEWHERE, BOBS_HOLD, BOB, HoldPlace.USUAL))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void aPlaceForCollectingIsHeldForNothingElse() {
        given(opened(), published(schedule(1)))
                .when(hold(SLOT, Occasion.DELIVERY_ROUND))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void aPlaceIsHeldForWhatItsScheduleIsFor() {
        given(opened(), published(week(Occasion.DELIVERY_ROUND)))
                .when(hold(ELSEWHERE, Occasion.DELIVERY_ROUND))
                .then(new PlaceHeld(ELSEWHERE, BOBS_HOLD, BOB, NOON, NOON.plus(HoldPlace.USUAL)));
    }

    @Test
    void nobodyOrdersForCollectingOnAPlaceThatIsHeldForSomethingElse() {
        given(
                        opened(),
                        published(week(Occasion.DELIVERY_ROUND)),
                        held(ELSEWHERE, ANNS_HOLD, "11:55"))
                .when(order(ELSEWHERE))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void norWhereTheHoldHasRunOut() {
        given(opened(), published(week(Occasion.APPOINTMENT)), held(ELSEWHERE, ANNS_HOLD, "10:00"))
                .when(order(ELSEWHERE))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void norWithoutAHold() {
        given(opened(), published(week(Occasion.BRING_BACK)))
                .when(order(ELSEWHERE))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    @Test
    void anOrderToBeCollectedMovesToAWindowForCollecting() {
        given(
                        opened(),
                        published(schedule(1)),
                        published(week(Occasion.APPOINTMENT)),
                        taken(ANNS_HOLD, ANNS_ORDER),
                        placed())
                .when(new RescheduleOrder(ANNS_ORDER, ELSEWHERE, AskedBy.SHOP, List.of()))
                .refused(SlotRefusal.OTHER_PURPOSE);
    }

    private static HoldPlace hold(SlotId slot, Occasion occasion) {
        return new HoldPlace(slot, BOBS_HOLD, BOB, HoldPlace.USUAL, Claim.OWN, occasion);
    }

    private static PlaceOrder order(SlotId slot) {
        var hat =
                new Wanted.InWords(
                        PersonalText.of("le chapeau bleu"),
                        Supply.IN_SHOP,
                        pieces(1),
                        Money.euros(4500),
                        new VatRate(2000));
        return new PlaceOrder(
                ANNS_ORDER,
                "A 1",
                slot,
                ANNS_HOLD,
                ANN,
                List.of(hat),
                CONTACT,
                CODE,
                PayAt.COUNTER);
    }

    private static Schedule week(Occasion purpose) {
        Schedule collect = Town.schedule(1);
        return new Schedule(
                        "autre",
                        collect.hours(),
                        collect.length(),
                        collect.places(),
                        collect.preparation(),
                        collect.horizonDays())
                .with(new Finer(purpose, new Lead.None(), null, Duration.ZERO, null));
    }
}
