package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.PaymentRefusal;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.returns.Returned;

/// Takes goods off the shelf again that came without an order and never came: as of the hour at which they were put
/// there, so that a count since then stands. What was taken for them is back before, and what they counted for in its
/// books is taken out of those.
public final class AnnulReturnDecider implements Decider<AnnulReturn, AnnulReturnDecider.Facts> {

    /// @param shelved what was put on the shelf of them
    /// @param back what was brought back of what was taken for them
    /// @param books of that
    /// @param online what of that is on its way to her by card
    public record Facts(
            Told told,
            List<PiecesBroughtBack> shelved,
            Returned back,
            Entries books,
            Online online) {
        public Facts {
            shelved = List.copyOf(shelved);
        }
    }

    /// What is known of the goods.
    public record Told(
            Optional<GoodsReturned> goods, Optional<GoodsExchanged> exchanged, boolean annulled) {
        private static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), false);

        private Told after(ReturnEvent event) {
            return switch (event) {
                case GoodsReturned came -> new Told(Optional.of(came), exchanged, annulled);
                case GoodsExchanged swap -> new Told(goods, Optional.of(swap), annulled);
                case ReturnAnnulled _ -> new Told(goods, exchanged, true);
                case GoodsInspected _ -> this;
            };
        }
    }

    private record Goods(Told told, List<PiecesBroughtBack> shelved) {}

    private record Paid(Entries books, Online online) {
        private static final Paid NOTHING = new Paid(Entries.NONE, Online.NONE);
    }

    private record Sold(Returned back, Paid paid) {}

    @Override
    public Class<AnnulReturn> command() {
        return AnnulReturn.class;
    }

    @Override
    public Fold<Facts> facts(AnnulReturn command) {
        Fold<Told> told =
                Fold.of(
                        ReturnEvent.class,
                        Boundary.of(
                                command.goods().tag(),
                                Set.of(
                                        GoodsReturned.class,
                                        GoodsExchanged.class,
                                        ReturnAnnulled.class)),
                        Told.NOTHING,
                        Told::after);
        return told.and(shelved(command.goods()), Goods::new)
                .and(
                        sold(command.sale()),
                        (goods, sold) ->
                                new Facts(
                                        goods.told(),
                                        goods.shelved(),
                                        sold.back(),
                                        sold.paid().books(),
                                        sold.paid().online()));
    }

    private static Fold<List<PiecesBroughtBack>> shelved(ReturnId goods) {
        return Fold.of(
                PiecesBroughtBack.class,
                Boundary.of(goods.tag(), Set.<Class<? extends Event>>of(PiecesBroughtBack.class)),
                List.of(),
                (known, more) -> Stream.concat(known.stream(), Stream.of(more)).toList());
    }

    private static Fold<Sold> sold(Optional<OrderId> sale) {
        return sale.map(
                        order ->
                                Returned.of(order)
                                        .and(
                                                Entries.of(order).and(Online.of(order), Paid::new),
                                                Sold::new))
                .orElseGet(() -> Fold.known(new Sold(Returned.NOTHING, Paid.NOTHING)));
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
        return refusal(command, came, facts)
                .map(Decision::refused)
                .orElseGet(() -> annulled(command, facts, at));
    }

    private static Optional<Reason> refusal(AnnulReturn command, GoodsReturned came, Facts facts) {
        return switch (came.origin()) {
            case Origin.OfOrder _ -> Optional.of(ReturnRefusal.RETURN_OF_ORDER);
            case Origin.Unknown _ ->
                    facts.told().exchanged().flatMap(swap -> stillOut(command, swap, facts));
        };
    }

    private static Optional<Reason> stillOut(
            AnnulReturn command, GoodsExchanged swap, Facts facts) {
        boolean back =
                swap.sale() != null
                        && command.sale().filter(swap.sale()::equals).isPresent()
                        && isBack(swap.taken(), facts.back());
        if (!back) {
            return Optional.of(ReturnRefusal.TAKEN_STILL_OUT);
        }
        return facts.books().kept() - facts.online().underway() < swap.credit().cents()
                ? Optional.of(PaymentRefusal.MONEY_MOVED_ON)
                : Optional.empty();
    }

    private static boolean isBack(List<OrderLine> taken, Returned back) {
        return IntStream.range(0, taken.size())
                .allMatch(
                        number ->
                                back.pieces()
                                                .getOrDefault(
                                                        ReturnLine.Goods.of(
                                                                taken.get(number), number),
                                                        0L)
                                        >= taken.get(number).quantity().pieces());
    }

    private static Decision annulled(AnnulReturn command, Facts facts, Instant at) {
        List<Event> events = new ArrayList<>();
        OrderId sale = command.sale().orElse(null);
        events.add(new ReturnAnnulled(command.shop(), command.goods(), sale, at));
        for (int number = 0; number < facts.shelved().size(); number++) {
            events.add(off(command, facts.shelved().get(number), number));
        }
        facts.told()
                .exchanged()
                .filter(
                        _ ->
                                facts.books().find(command.in()).orElse(null)
                                        instanceof Standing.Taken)
                .map(swap -> reversed(command, swap, at))
                .ifPresent(events::add);
        return Decision.accepted(events);
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

    private static PaymentReversed reversed(AnnulReturn command, GoodsExchanged swap, Instant at) {
        return new PaymentReversed(
                command.shop(),
                command.sale().orElseThrow(),
                command.entry(),
                command.in(),
                Means.EXCHANGE,
                swap.credit(),
                at);
    }
}
