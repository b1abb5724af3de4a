package org.creneau.domain.testing;

import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.time.Instant;
import java.util.List;
import org.creneau.domain.kernel.HoldId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.slot.SlotEvent.PlaceHeld;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.creneau.domain.waiting.Wished;

/// Somebody who waits for a place, and what becomes of her.
///
/// @param windows for which she waits
public record Waited(String who, int pieces, List<SlotId> windows) {
    public static final Contact CONTACT =
            new Contact(PersonalText.of("Zoé Exemple"), PersonalText.of("+33199005678"));

    public Waited {
        windows = List.copyOf(windows);
    }

    public static Waited of(String who, SlotId... windows) {
        return new Waited(who, 1, List.of(windows));
    }

    public Waited wanting(int more) {
        return new Waited(who, more, windows);
    }

    public WaitId id() {
        return new WaitId("wait-" + who);
    }

    public SubjectId subject() {
        return new SubjectId(who);
    }

    public SubjectId visitor() {
        return new SubjectId("visitor-" + who);
    }

    public List<Wished> basket() {
        return List.of(new Wished(NOVEL, Town.pieces(pieces)));
    }

    public WaitAsked asked(String time) {
        return asked(at(time));
    }

    public WaitAsked asked(Instant at) {
        return asked(id(), at);
    }

    /// Under another id than usual.
    public WaitAsked asked(WaitId id, Instant at) {
        return new WaitAsked(SHOP, id, windows, subject(), visitor(), basket(), CONTACT, at);
    }

    /// The place that goes with an offer.
    public PlaceHeld held(SlotId slot, Instant from, Instant until, int effort) {
        return new PlaceHeld(slot, HoldId.of(id()), visitor(), from, until, effort, pieces);
    }

    public PlaceOffered offered(SlotId slot, Instant from, Instant until) {
        return new PlaceOffered(SHOP, id(), windows, subject(), visitor(), slot, until, from);
    }

    public WaitLeft left(LeftBy by, Instant at) {
        return new WaitLeft(SHOP, id(), windows, subject(), visitor(), by, at);
    }
}
