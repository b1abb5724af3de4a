package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.queue.QueueEvent.Arrived;
import org.creneau.domain.queue.TellWait;
import org.creneau.domain.queue.estimate.Basis;
import org.creneau.domain.queue.estimate.Range;

/// Somebody who tells waits: at once, again, too late, and to a number that nobody has. In games of their own, so that the
/// others stay as they were.
final class TellingWhims implements More {
    static final List<String> OUTCOMES =
            List.of("TellWait accepted", "TellWait nothing", "TellWait unknown-ticket");
    private static final int RECENT = 12;

    private final Random dice;
    private final List<Arrived> arrived = new ArrayList<>();

    TellingWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Arrived came) {
            arrived.add(came);
        }
    }

    /// Every fourth time, once somebody has come.
    @Override
    public Optional<Command> next(Instant now) {
        return arrived.isEmpty() || dice.nextInt(4) > 0 ? Optional.empty() : Optional.of(tell(now));
    }

    private TellWait tell(Instant now) {
        int newest = arrived.size() - 1;
        Arrived came = arrived.get(Math.max(0, newest - dice.nextInt(RECENT)));
        int number = dice.nextInt(20) == 0 ? 10_000 : came.ticket();
        return new TellWait(came.queue(), number, range(now));
    }

    private Range range(Instant now) {
        Instant from = now.plus(Duration.ofMinutes(dice.nextInt(10)));
        Instant middle = from.plus(Duration.ofMinutes(dice.nextInt(5)));
        return new Range(
                from,
                middle,
                middle.plus(Duration.ofMinutes(dice.nextInt(9))),
                dice.nextBoolean() ? Basis.OWN : Basis.ROUGH);
    }
}
