package org.creneau.domain.waiting;

import java.util.Locale;
import org.creneau.domain.kernel.Reason;

/// Why somebody cannot wait for a place, or not like this.
public enum WaitRefusal implements Reason {
    UNKNOWN_WAIT,
    /// The same id for other windows or things: the earlier wait stands.
    WAIT_REPEATED_DIFFERENTLY,
    /// Nobody waits for what can be had: one of the windows has a place for her.
    PLACE_IS_FREE,
    /// The windows are on different days.
    NOT_ONE_DAY,
    /// She waits for one of these windows already.
    ALREADY_WAITING,
    /// Her orders and waits for the day are as many as one person may have.
    TOO_MANY_WAITS,
    /// A place was offered to her while she was leaving.
    OFFERED_MEANWHILE,
    /// She waits still: there is nothing to tell her.
    NOT_OFFERED;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
