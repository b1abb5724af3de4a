package org.creneau.application.slot;

import java.time.Instant;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.slot.ExpireHolds;

/// When holds have run out, writes it down.
///
/// Nothing rests on it: whoever counts places leaves out holds that have run out. It keeps the history
/// honest about places that nobody asked for again. Several nodes may do it at once; the second finds
/// nothing left to write.
public final class WhenHoldsLapse {
    private static final Actor EXPIRY = Actor.system("expiry");

    private final LapsedHolds lapsed;
    private final Commands commands;
    private final Supplier<String> commandIds;

    public WhenHoldsLapse(LapsedHolds lapsed, Commands commands, Supplier<String> commandIds) {
        this.lapsed = lapsed;
        this.commands = commands;
        this.commandIds = commandIds;
    }

    /// @throws TemporarilyUnavailable when the store takes no commands; the next round tries again
    public void run(Instant now) {
        lapsed.at(now).forEach(slot -> expire(slot, now));
    }

    private void expire(SlotId slot, Instant now) {
        commands.send(
                Issued.first(commandIds.get(), new ExpireHolds(slot), now, EXPIRY, Channel.SYSTEM));
    }
}
