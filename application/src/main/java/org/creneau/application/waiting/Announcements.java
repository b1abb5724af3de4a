package org.creneau.application.waiting;

import org.creneau.domain.waiting.WaitEvent.PlaceOffered;

/// Telling somebody that a place is offered to her.
public interface Announcements {

    /// Does not wait until she was told. Called by whoever's command made the offer, and by nobody else.
    void announce(PlaceOffered offer);
}
