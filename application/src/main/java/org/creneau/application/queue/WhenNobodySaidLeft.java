package org.creneau.application.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.creneau.application.decisions.Commands;
import org.creneau.application.queue.Queues.Standing;
import org.creneau.application.shop.ShopView;
import org.creneau.application.shop.Shops;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.AgeOut;
import org.creneau.domain.shop.Arrangement;

/// When nobody has said for long enough that somebody left, says that she is taken to have. Several nodes may do it at
/// once: the second finds nobody.
public final class WhenNobodySaidLeft {
    private static final Actor DOOR = Actor.system("door");

    private final Shops shops;
    private final Queues queues;
    private final Commands commands;
    private final Supplier<String> commandIds;

    public WhenNobodySaidLeft(
            Shops shops, Queues queues, Commands commands, Supplier<String> commandIds) {
        this.shops = shops;
        this.queues = queues;
        this.commands = commands;
        this.commandIds = commandIds;
    }

    /// @throws org.creneau.application.decisions.TemporarilyUnavailable when the store takes no commands; the next
    ///     round tries again
    public void run(Instant now) {
        Map<ShopId, Duration> stays =
                shops.all().stream()
                        .collect(Collectors.toMap(ShopView::id, shop -> shop.arrangement().stay()));
        for (Standing one : queues.standing()) {
            Duration stay = stays.getOrDefault(one.queue().shop(), Arrangement.USUAL.stay());
            if (!one.since().plus(stay).isAfter(now)) {
                ageOut(one, now);
            }
        }
    }

    private void ageOut(Standing one, Instant now) {
        commands.send(
                Issued.first(commandIds.get(), new AgeOut(one.queue()), now, DOOR, Channel.SYSTEM));
    }
}
