package org.creneau.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.queue.QueueEvent.Recounted;
import org.creneau.domain.shop.Profile;
import org.creneau.domain.shop.ShopRefusal;

/// Believes whoever counts. More than was thought: those who were called have come in, and others without a word.
/// Fewer: those who have been there for longest have left. All of it is said in one append, so that nobody ever
/// reads another number than was counted.
public final class CountInsideDecider implements Decider<CountInside, Line> {
    @Override
    public Class<CountInside> command() {
        return CountInside.class;
    }

    @Override
    public Fold<Line> facts(CountInside command) {
        return Line.of(command.queue());
    }

    @Override
    public Decision decide(CountInside command, Line line, Instant at) {
        return line.shop()
                .map(shop -> count(command, shop, line, at))
                .orElseGet(() -> Decision.refused(ShopRefusal.UNKNOWN_SHOP));
    }

    private static Decision count(CountInside command, Profile shop, Line line, Instant at) {
        if (!Line.isOn(at, command.queue(), shop)) {
            return Decision.refused(new QueueRefusal.NotToday());
        }
        return line.tickets().counts().ids().contains(command.count())
                ? Decision.accepted()
                : counted(command, line, at);
    }

    private static Decision counted(CountInside command, Line line, Instant at) {
        List<Ticket> forgotten = line.forgotten(at);
        Inside inside = new Inside(command, line.tickets().without(forgotten, at), at);
        Recounted counted =
                new Recounted(
                        command.queue(), command.count(), command.people(), inside.people(), at);
        return Decision.accepted(
                Stream.of(Forgotten.leave(forgotten, at), Stream.of(counted), inside.corrected())
                        .flatMap(each -> each)
                        .toList());
    }
}
