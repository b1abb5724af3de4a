package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent.PiecesBroughtBack;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// Takes an exchange over the counter back, or goods that came without an order and never came: off the shelf again as of
/// the hour at which they were put there, so that a count since then stands. What was taken for them is back with the same
/// decision, and what they counted for is where it was.
public final class AnnulReturnDecider implements Decider<AnnulReturn, AnnulReturnDecider.Facts> {

    /// @param shelved what was put on the shelf of the goods
    /// @param old the order with which they were bought
    /// @param sale the order of what was taken for them
    public record Facts(
            Told told,
            List<PiecesBroughtBack> shelved,
            Optional<SwappedOrder> old,
            Optional<SwappedOrder> sale) {
        public Facts {
            shelved = List.copyOf(shelved);
        }
    }

    /// What is known of the goods.
    public record Told(
            Optional<GoodsReturned> goods,
            PVector<GoodsInspected> looks,
            Optional<GoodsExchanged> exchanged,
            boolean annulled) {
        private static final Told NOTHING =
                new Told(Optional.empty(), TreePVector.empty(), Optional.empty(), false);

        private Told after(ReturnEvent event) {
            return switch (event) {
                case GoodsReturned came -> new Told(Optional.of(came), looks, exchanged, annulled);
                case GoodsInspected look -> new Told(goods, looks.plus(look), exchanged, annulled);
                case GoodsExchanged swap -> new Told(goods, looks, Optional.of(swap), annulled);
                case ReturnAnnulled _ -> new Told(goods, looks, exchanged, true);
            };
        }

        /// Without what went back to her.
        private List<ReturnLine> lines() {
            Map<ReturnLine.Goods, Integer> hers = new HashMap<>();
            looks.stream()
                    .flatMap(look -> look.refused().stream())
                    .forEach(one -> hers.merge(one.goods(), pieces(one), Integer::sum));
            List<ReturnLine> lines = new ArrayList<>();
            for (ReturnLine line : goods.map(GoodsReturned::lines).orElse(List.of())) {
                int pieces = line.quantity().pieces();
                int less = Math.min(pieces, hers.getOrDefault(line.goods(), 0));
                hers.merge(line.goods(), -less, Integer::sum);
                if (less < pieces) {
                    lines.add(new ReturnLine(line.goods(), new Quantity(pieces - less)));
                }
            }
            return lines;
        }

        private static int pieces(Found one) {
            return one.quantity().pieces();
        }
    }

    private record Goods(Told told, List<PiecesBroughtBack> shelved) {}

    private record Orders(Optional<SwappedOrder> old, Optional<SwappedOrder> sale) {}

    @Override
    public Class<AnnulReturn> command() {
        return AnnulReturn.class;
    }

    @Override
    public Fold<Facts> facts(AnnulReturn command) {
        return told(command.goods())
                .and(shelved(command.goods()), Goods::new)
                .and(
                        books(command.order()).and(books(command.sale()), Orders::new),
                        (goods, orders) ->
                                new Facts(
                                        goods.told(),
                                        goods.shelved(),
                                        orders.old(),
                                        orders.sale()));
    }

    private static Fold<Told> told(ReturnId goods) {
        return Fold.of(
                ReturnEvent.class,
                Boundary.of(
                        goods.tag(),
                        Set.of(
                                GoodsReturned.class,
                                GoodsInspected.class,
                                GoodsExchanged.class,
                                ReturnAnnulled.class)),
                Told.NOTHING,
                Told::after);
    }

    private static Fold<List<PiecesBroughtBack>> shelved(ReturnId goods) {
        return Fold.of(
                PiecesBroughtBack.class,
                Boundary.of(goods.tag(), Set.<Class<? extends Event>>of(PiecesBroughtBack.class)),
                List.of(),
                (known, more) -> Stream.concat(known.stream(), Stream.of(more)).toList());
    }

    private static Fold<Optional<SwappedOrder>> books(Optional<OrderId> order) {
        return order.map(
                        id ->
                                SwappedOrder.of(id)
                                        .and(Fold.known(true), (books, _) -> Optional.of(books)))
                .orElseGet(() -> Fold.known(Optional.empty()));
    }

    @Override
    public Decision decide(AnnulReturn command, Facts facts, Instant at) {
        return facts.told()
                .goods()
                .filter(came -> came.shop().equals(command.shop()))
                .map(came -> annul(command, came, facts, at))
                .orElseGet(() -> Decision.refused(ReturnRefusal.UNKNOWN_RETURN));
    }

    private static Decision annul(
            AnnulReturn command, GoodsReturned came, Facts facts, Instant at) {
        if (facts.told().annulled()) {
            return Decision.accepted();
        }
        return facts.told()
                .exchanged()
                .map(swap -> undo(command, swap, facts, at))
                .orElseGet(() -> neverCame(command, came, facts, at));
    }

    private static Decision neverCame(
            AnnulReturn command, GoodsReturned came, Facts facts, Instant at) {
        return switch (came.origin()) {
            case Origin.OfOrder _ -> Decision.refused(ReturnRefusal.RETURN_OF_ORDER);
            case Origin.Unknown _ ->
                    Decision.accepted(
                            Stream.concat(
                                            Stream.of(annulled(command, facts, at)),
                                            off(command, facts))
                                    .toList());
        };
    }

    /// Exchanges from before what was taken had an order cannot be told from one whose orders were not asked for.
    private static Decision undo(
            AnnulReturn command, GoodsExchanged swap, Facts facts, Instant at) {
        boolean asked =
                Optional.ofNullable(swap.order()).equals(command.order())
                        && Optional.ofNullable(swap.sale()).equals(command.sale());
        return facts.sale()
                .filter(_ -> asked)
                .map(sale -> new Undoing(command, swap, facts.told().lines(), facts.old(), sale))
                .map(undoing -> undo(undoing, facts, at))
                .orElseGet(() -> Decision.refused(ReturnRefusal.TAKEN_STILL_OUT));
    }

    private static Decision undo(Undoing undoing, Facts facts, Instant at) {
        return undoing.refusal()
                .map(Decision::refused)
                .orElseGet(() -> Decision.accepted(undone(undoing, facts, at)));
    }

    private static List<Event> undone(Undoing undoing, Facts facts, Instant at) {
        List<Event> events = new ArrayList<>(undoing.taken(at));
        events.add(annulled(undoing.command(), facts, at));
        off(undoing.command(), facts).forEach(events::add);
        undoing.reversed(at).forEach(events::add);
        return events;
    }

    private static ReturnAnnulled annulled(AnnulReturn command, Facts facts, Instant at) {
        return new ReturnAnnulled(
                command.shop(),
                command.goods(),
                facts.told().exchanged().map(GoodsExchanged::order).orElse(null),
                facts.told().exchanged().map(GoodsExchanged::sale).orElse(null),
                facts.told().lines(),
                at);
    }

    private static Stream<Event> off(AnnulReturn command, Facts facts) {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < facts.shelved().size(); number++) {
            events.add(off(command, facts.shelved().get(number), number));
        }
        return events.stream();
    }

    private static PiecesWrittenOff off(AnnulReturn command, PiecesBroughtBack had, int number) {
        return new PiecesWrittenOff(
                had.shop(),
                had.item(),
                new MovementId(command.goods() + "-annulled-" + number),
                had.pieces(),
                GoneFor.MISTAKE,
                had.at());
    }
}
