package org.creneau.application.order;

import java.time.Instant;
import java.util.function.Supplier;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.LapsedPutAside.Thing;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.order.LapsePutAside;

/// When the day of something put aside is over, writes it down.
///
/// Its pieces are for anybody again from then on, and not before: whoever orders in between is told that
/// there are fewer. Several nodes may do it at once; the second finds nothing left to write.
public final class WhenPutAsideLapses {
    private static final Actor EXPIRY = Actor.system("expiry");

    private final LapsedPutAside lapsed;
    private final Commands commands;
    private final Supplier<String> commandIds;

    public WhenPutAsideLapses(
            LapsedPutAside lapsed, Commands commands, Supplier<String> commandIds) {
        this.lapsed = lapsed;
        this.commands = commands;
        this.commandIds = commandIds;
    }

    /// @throws TemporarilyUnavailable when the store takes no commands; the next round tries again
    public void run(Instant now) {
        lapsed.lapsedAt(now).forEach(thing -> lapse(thing, now));
    }

    private void lapse(Thing thing, Instant now) {
        var command = new LapsePutAside(thing.shop(), thing.order());
        commands.send(Issued.first(commandIds.get(), command, now, EXPIRY, Channel.SYSTEM));
    }
}
