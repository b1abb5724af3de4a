package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import org.creneau.application.queue.Board;
import org.creneau.application.queue.Standing;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Boards;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The screen at a shop's door, for screens of other makes.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}/board", produces = MediaType.APPLICATION_JSON_VALUE)
class BoardApi {
    private final Boards boards;

    BoardApi(Boards boards) {
        this.boards = boards;
    }

    @GetMapping
    @Offered(
            id = "readBoard",
            says =
                    "Reads what the screen at the door shows: who is called, who is next, how many are inside, and the"
                            + " next windows. Numbers only.",
            scope = Scope.READ)
    Shown board(@PathVariable ShopId shop) {
        return Shown.of(boards.of(shop));
    }

    /// @param called the last one first
    /// @param waiting those whose turn is next, twelve at most
    /// @param more how many wait behind them
    /// @param inside how many people, as that limit counts them which leaves the fewest places
    /// @param allowed absent where there is no limit
    /// @param limit which one that is
    /// @param doorstep whether people are served at the door now
    /// @param elsewhere whether there is no room in front of the shop for whoever comes now
    /// @param back when whoever comes now should be there again; absent where there is room, or nobody can say
    /// @param windows of today that begin next
    record Shown(
            List<Call> called,
            List<Integer> waiting,
            int more,
            int inside,
            @Nullable Integer allowed,
            LimitedBy limit,
            boolean doorstep,
            boolean elsewhere,
            @Nullable Instant back,
            List<Opening> windows) {
        /// @param counter absent where the shop has one only
        record Call(int number, @Nullable Integer counter, Instant at) {}

        /// @param left how many places are free
        record Opening(Instant start, Instant end, int left) {}

        static Shown of(Board board) {
            Standing.Elsewhere away = board.away();
            return new Shown(
                    board.called().stream()
                            .map(call -> new Call(call.number(), call.counter(), call.at()))
                            .toList(),
                    board.waiting(),
                    board.more(),
                    board.inside().people(),
                    board.inside().allowed(),
                    board.inside().by(),
                    board.inside().doorstep(),
                    away != null,
                    away == null ? null : away.back(),
                    board.next().stream()
                            .map(next -> new Opening(next.start(), next.end(), next.left()))
                            .toList());
        }
    }
}
