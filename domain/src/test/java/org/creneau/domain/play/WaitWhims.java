package org.creneau.domain.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.testing.Waited;
import org.creneau.domain.waiting.AskWait;
import org.creneau.domain.waiting.LeaveWait;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.OfferPlaces;
import org.creneau.domain.waiting.TellOffer;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.Wished;

/// Who waits for places, mostly where others wait already, and how they leave.
final class WaitWhims {
    private static final int RECENT = 6;

    private final Random dice;
    private final List<WaitAsked> asked = new ArrayList<>();
    private final List<SlotId> held = new ArrayList<>();
    private final List<PlaceOffered> offered = new ArrayList<>();
    private int ids;

    WaitWhims(Random dice) {
        this.dice = dice;
    }

    /// A window that was just taken is likely to be full.
    void see(PlaceHeld place) {
        held.add(place.slot());
    }

    void see(WaitEvent event) {
        switch (event) {
            case WaitAsked one -> asked.add(one);
            case PlaceOffered one -> offered.add(one);
            case WaitEvent.WaitLeft _, WaitEvent.OfferTold _ -> {}
        }
    }

    Command next(SlotId slot) {
        if (asked.isEmpty()) {
            return ask(most(held, slot));
        }
        return switch (dice.nextInt(8)) {
            case 0 -> ask(slot);
            case 1 -> ask(most(held, slot));
            case 2, 3 -> ask(crowded(slot));
            case 4, 5 -> new OfferPlaces(dice.nextBoolean() ? crowded(slot) : anyAwaited());
            case 6 -> leave();
            default -> tell();
        };
    }

    private Command ask(SlotId slot) {
        var who = new SubjectId((dice.nextInt(2) == 0 ? "s" : "c") + dice.nextInt(4));
        var visitor = new SubjectId("visitor-of-" + who);
        return new AskWait(
                new WaitId("w" + ids++),
                windows(slot),
                who,
                visitor,
                List.of(new Wished(new ItemId("item-0"), new Quantity(1 + dice.nextInt(2)))),
                Waited.CONTACT,
                who.value().startsWith("s") ? Claim.OWN : Claim.FOR_SOMEBODY);
    }

    private List<SlotId> windows(SlotId slot) {
        List<SlotId> windows = new ArrayList<>(List.of(slot));
        if (dice.nextInt(3) == 0) {
            var next = slot.start().plus(Duration.ofMinutes(15));
            windows.add(new SlotId(slot.shop(), slot.schedule(), next));
        }
        return windows;
    }

    private SlotId anyAwaited() {
        return oneOf(oneOf(asked).windows());
    }

    /// Where most of those stand who asked last: lines of one have no order.
    private SlotId crowded(SlotId otherwise) {
        return most(asked.stream().map(one -> one.windows().getFirst()).toList(), otherwise);
    }

    /// The one that came up most often of late.
    private static SlotId most(List<SlotId> all, SlotId otherwise) {
        List<SlotId> recent = all.subList(Math.max(0, all.size() - RECENT), all.size());
        return recent.stream()
                .max(Comparator.comparingInt(slot -> Collections.frequency(recent, slot)))
                .orElse(otherwise);
    }

    private Command leave() {
        if (dice.nextBoolean() && !offered.isEmpty()) {
            PlaceOffered one = oneOf(offered);
            return new LeaveWait(one.shop(), one.waiting(), one.slot(), LeftBy.SHOPPER);
        }
        WaitAsked one = oneOf(asked);
        return new LeaveWait(one.shop(), one.waiting(), null, LeftBy.SHOP);
    }

    private Command tell() {
        if (offered.isEmpty()) {
            WaitAsked one = oneOf(asked);
            return new TellOffer(one.shop(), one.waiting(), NoticeWay.PHONE, null);
        }
        PlaceOffered one = oneOf(offered);
        return new TellOffer(one.shop(), one.waiting(), NoticeWay.PHONE, null);
    }

    private <T> T oneOf(List<T> all) {
        int oldest = Math.max(0, all.size() - RECENT);
        return all.get(oldest + dice.nextInt(all.size() - oldest));
    }
}
