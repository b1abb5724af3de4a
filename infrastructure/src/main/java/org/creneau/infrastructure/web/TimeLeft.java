package org.creneau.infrastructure.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.creneau.infrastructure.desk.HeldPlace;
import org.creneau.infrastructure.i18n.Say;

/// How long a place is still held, with what is said of it as the time passes.
///
/// @param seconds that were left when the page was made; the browser's own clock counts from there
/// @param extendable whether more time may be asked for
/// @param texts for no minute left, for one, and so on
record TimeLeft(long seconds, boolean extendable, List<String> texts) {

    static TimeLeft of(HeldPlace place, Instant now, Say say) {
        Duration left = Duration.between(now, place.until());
        long minutes = Math.max(0, left.toMinutes());
        return new TimeLeft(
                Math.max(0, left.toSeconds()),
                left.isPositive() && !place.extended(),
                LongStream.rangeClosed(0, minutes)
                        .mapToObj(many -> say.text("checkout.held", many))
                        .toList());
    }

    public String now() {
        return texts.getLast();
    }

    /// As the page's script reads them.
    public String joined() {
        return String.join("|", texts);
    }
}
