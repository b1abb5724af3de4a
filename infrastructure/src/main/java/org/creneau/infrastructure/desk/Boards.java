package org.creneau.infrastructure.desk;

import java.util.List;
import org.creneau.application.queue.Board;
import org.creneau.application.queue.Fullness;
import org.creneau.application.queue.Queues.QueueView;
import org.creneau.application.queue.Queues.Ticket;
import org.creneau.application.queue.Standing;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.estimate.Range;
import org.creneau.domain.shop.Occasion;
import org.creneau.infrastructure.desk.QueueNow.Snapshot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The screen at the door of a shop, as it is now.
@Component
public final class Boards {
    private final QueueNow queues;
    private final Reading reading;
    private final Limits limits;
    private final Pavements pavements;
    private final WaitTimes waits;
    private final Desk desk;

    Boards(
            QueueNow queues,
            Reading reading,
            Limits limits,
            Pavements pavements,
            WaitTimes waits,
            Desk desk) {
        this.queues = queues;
        this.reading = reading;
        this.limits = limits;
        this.pavements = pavements;
        this.waits = waits;
        this.desk = desk;
    }

    public Board of(ShopId shop) {
        return of(queues.of(shop));
    }

    public Board of(Snapshot now) {
        ShopView shop = now.shop();
        QueueView line = now.queue();
        Fullness full = limits.full(shop, line);
        Board.Inside inside =
                new Board.Inside(full.inside(), full.allowed(), full.by(), limits.isDoorstep(shop));
        return Board.of(line, inside, away(shop, line), windows(shop), desk.now());
    }

    /// Whoever comes now is called after whoever waits last.
    private Standing.@Nullable Elsewhere away(ShopView shop, QueueView line) {
        Integer places = pavements.places(shop);
        List<Ticket> waiting = line.inTurn();
        if (places == null || waiting.isEmpty() || waiting.size() < places) {
            return null;
        }
        Range last = waits.of(shop, line, waiting.getLast()).known();
        return Standing.elsewhere(last == null ? null : last.from(), desk.now());
    }

    private List<Window> windows(ShopView shop) {
        return reading.days(shop, reading.today(shop), 1).stream()
                .flatMap(day -> day.windows().stream())
                .filter(window -> window.purpose() == Occasion.COLLECT)
                .toList();
    }
}
