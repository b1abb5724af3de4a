package org.creneau.application.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;

/// Who is in line for which windows, written up line by line. Somebody is passed over by an offer to another
/// who asked later for the same window and wants no less.
final class LineLedger {
    private final Map<WaitId, WaitAsked> line = new LinkedHashMap<>();
    private final List<Promises.PassedOver> passedOver = new ArrayList<>();

    void see(WaitEvent event, long position) {
        switch (event) {
            case WaitAsked asked -> line.putIfAbsent(asked.waiting(), asked);
            case PlaceOffered offer -> offered(offer, position);
            case WaitLeft left -> line.remove(left.waiting());
            case OfferTold _ -> {}
        }
    }

    private void offered(PlaceOffered offer, long position) {
        for (WaitAsked earlier : line.values()) {
            if (earlier.waiting().equals(offer.waiting())) {
                break;
            }
            if (earlier.windows().contains(offer.slot()) && wantsNoMore(earlier, offer)) {
                passedOver.add(
                        new Promises.PassedOver(
                                offer.slot(), earlier.waiting(), offer.waiting(), position));
            }
        }
        line.remove(offer.waiting());
    }

    /// Somebody who is in line no longer, or never was, comes behind everybody.
    private boolean wantsNoMore(WaitAsked earlier, PlaceOffered offer) {
        WaitAsked hers = line.get(offer.waiting());
        return hers == null || earlier.pieces() <= hers.pieces();
    }

    List<Promises.PassedOver> passedOver() {
        return passedOver;
    }
}
