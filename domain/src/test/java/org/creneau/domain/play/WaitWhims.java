package org.creneau.domain.play;

import java.time.Duration;
import java.util.ArrayList;
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
    private final List<PlaceOffered> offered = new ArrayList<>();
    private int ids;

    WaitWhims(Random dice) {
        this.dice = dice;
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
            return ask(slot);
        }
        return switch (dice.nextInt(8)) {
            case 0, 1 -> ask(slot);
            case 2, 3 -> ask(oneOf(asked).windows().getFirst());
            case 4, 5 -> new OfferPlaces(oneOf(oneOf(asked).windows()));
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
