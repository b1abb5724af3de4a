package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.slot.SlotEvent.BookingRefused;
import org.creneau.domain.slot.SlotEvent.HoldExpired;
import org.creneau.domain.slot.SlotEvent.HoldExtended;
import org.creneau.domain.slot.SlotEvent.HoldReleased;
import org.creneau.domain.slot.SlotEvent.PlaceGivenBack;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.slot.SlotEvent.PlaceTaken;

/// What can happen to the places of a window: one sample of each shape.
final class SlotSamples {
    static final List<Event> ALL =
            List.of(
                    new PlaceHeld(
                            OtherShop.SLOT,
                            OtherShop.HOLD,
                            OtherShop.SUBJECT,
                            OtherShop.at("07:10"),
                            OtherShop.at("07:20")),
                    new HoldExtended(
                            OtherShop.SLOT,
                            OtherShop.HOLD,
                            OtherShop.SUBJECT,
                            OtherShop.at("07:30"),
                            OtherShop.at("07:11")),
                    new BookingRefused(
                            OtherShop.SLOT, OtherShop.SUBJECT, "slot-full", OtherShop.at("07:11")),
                    new PlaceTaken(
                            OtherShop.SLOT, OtherShop.HOLD, OtherShop.ORDER, OtherShop.at("07:12")),
                    new HoldReleased(
                            OtherShop.SLOT,
                            new HoldId("hold-2"),
                            OtherShop.SUBJECT,
                            OtherShop.at("07:14")),
                    new HoldReleased(
                            OtherShop.SLOT, new HoldId("hold-4"), null, OtherShop.at("07:14")),
                    new HoldExpired(OtherShop.SLOT, new HoldId("hold-3"), OtherShop.at("07:15")),
                    new PlaceTaken(
                            OtherShop.LATER,
                            new HoldId("order-1"),
                            OtherShop.ORDER,
                            OtherShop.at("07:20")),
                    new PlaceGivenBack(OtherShop.SLOT, OtherShop.ORDER, OtherShop.at("07:20")),
                    new PlaceGivenBack(
                            OtherShop.SLOT, OtherShop.SECOND_ORDER, OtherShop.at("14:10")));

    private SlotSamples() {}
}
