package org.creneau.infrastructure.web;

import java.time.ZoneId;
import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.infrastructure.i18n.Say;

/// What happened to somebody who waits, in plain words.
record WaitWords(Say say) {

    List<Object> figures(WaitEvent event, ZoneId zone) {
        return switch (event) {
            case WaitEvent.WaitAsked e -> List.of(windows(e.windows(), zone), e.pieces());
            case WaitEvent.PlaceOffered e ->
                    List.of(
                            say.dayAndTime(e.slot().start(), zone),
                            say.dayAndTime(e.until(), zone));
            case WaitEvent.WaitLeft e ->
                    List.of(windows(e.windows(), zone), say.text("left-by." + e.by()));
            case WaitEvent.OfferTold e -> List.of(told(e));
        };
    }

    private String told(WaitEvent.OfferTold told) {
        return told.failed() == null
                ? say.text("notice.way." + told.way())
                : say.text("notice." + told.failed());
    }

    /// What is said of a letter that did not leave is another sentence.
    static String kind(Event event) {
        return event instanceof WaitEvent.OfferTold told && told.failed() != null ? ".failed" : "";
    }

    /// One window, or from the first to the last.
    String windows(List<SlotId> windows, ZoneId zone) {
        String first = say.dayAndTime(windows.getFirst().start(), zone);
        return windows.size() == 1
                ? first
                : say.text("wait.span", first, say.time(windows.getLast().start(), zone));
    }
}
