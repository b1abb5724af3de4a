package org.creneau.domain.bringing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Articles;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.payment.online.Owed;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.RecordReturnDecider;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnRefusal;
import org.creneau.domain.till.Till;

/// Old goods in and new ones out, in one append. What she takes is an order like any other, without a window, since she
/// has it at once; of what the shop owes for the old as much as the new costs goes from the books of the one into
/// those of the other, and what is left is paid, or given back, there. Counted pieces that are promised to others are not
/// given away.
public final class ExchangeUnannouncedDecider
        implements Decider<ExchangeUnannounced, ExchangeUnannouncedDecider.Facts> {
    private static final RecordReturnDecider RECEIVING = new RecordReturnDecider();

    /// @param earlier what was exchanged under the same id
    /// @param articles what she takes, and what she brings where no order says its price
    /// @param old the books of what she had bought
    /// @param till whose it is; asked for only where no purchase is found
    public record Facts(
            RecordReturnDecider.Facts goods,
            Optional<GoodsExchanged> earlier,
            Articles articles,
            Books old,
            Till till) {}

    /// @param owed by them; absent where no purchase is found
    /// @param before for what they are missing
    public record Books(Optional<Owed> owed, PaidBefore.Facts before) {
        static final Books NONE = new Books(Optional.empty(), PaidBefore.Facts.NONE);
    }

    private record Goods(RecordReturnDecider.Facts back, Optional<GoodsExchanged> earlier) {}

    private record Counter(Articles articles, Till till) {}

    private record New(Counter counter, Books books) {}

    @Override
    public Class<ExchangeUnannounced> command() {
        return ExchangeUnannounced.class;
    }

    @Override
    public Fold<Facts> facts(ExchangeUnannounced command) {
        Fold<New> fresh =
                Articles.of(command.shop(), items(command))
                        .and(till(command), Counter::new)
                        .and(books(command), New::new);
        return RECEIVING
                .facts(command.received())
                .and(exchanged(command.received().goods()), Goods::new)
                .and(
                        fresh,
                        (goods, now) ->
                                new Facts(
                                        goods.back(),
                                        goods.earlier(),
                                        now.counter().articles(),
                                        now.books(),
                                        now.counter().till()));
    }

    private static List<ItemId> items(ExchangeUnannounced command) {
        Stream<ItemId> brought =
                command.credit().stream()
                        .flatMap(_ -> command.received().lines().stream())
                        .map(Swap::item);
        return Stream.concat(command.items().stream(), brought).distinct().toList();
    }

    private static Fold<Till> till(ExchangeUnannounced command) {
        return command.credit().isPresent() ? Till.of(command.shop()) : Fold.known(Till.SHOPS_OWN);
    }

    private static Fold<Books> books(ExchangeUnannounced command) {
        return switch (command.received().origin()) {
            case Origin.OfOrder(var order) ->
                    Owed.of(order)
                            .and(
                                    PaidBefore.facts(command.shop(), order, said(command)),
                                    (owed, before) -> new Books(Optional.of(owed), before));
            case Origin.Unknown _ -> Fold.known(Books.NONE);
        };
    }

    static SaidPaid said(ExchangeUnannounced command) {
        return switch (command.counting()) {
            case Counting.ByBooks(var paid) -> paid;
            case Counting.BySay _ -> new SaidPaid.Unasked();
        };
    }

    private static Fold<Optional<GoodsExchanged>> exchanged(ReturnId goods) {
        return Fold.of(
                GoodsExchanged.class,
                Boundary.of(goods.tag(), Set.of(GoodsExchanged.class)),
                Optional.empty(),
                (_, event) -> Optional.of(event));
    }

    @Override
    public Decision decide(ExchangeUnannounced command, Facts facts, Instant at) {
        return switch (RECEIVING.decide(command.received(), facts.goods(), at)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var goods) when goods.isEmpty() -> repeated(command, facts);
            case Decision.Accepted(var goods) -> exchange(command, goods, facts, at);
        };
    }

    /// What came back by itself is no exchange.
    private static Decision repeated(ExchangeUnannounced command, Facts facts) {
        return facts.earlier()
                .filter(done -> Swap.pieces(done.taken()).equals(Swap.wanted(command)))
                .map(_ -> Decision.accepted())
                .orElseGet(() -> Decision.refused(ReturnRefusal.RETURN_REPEATED_DIFFERENTLY));
    }

    private static Decision exchange(
            ExchangeUnannounced command, List<Event> goods, Facts facts, Instant at) {
        return Swap.refusal(command, facts)
                .map(Decision::refused)
                .orElseGet(() -> paid(command, goods, facts, at));
    }

    private static Decision paid(
            ExchangeUnannounced command, List<Event> goods, Facts facts, Instant at) {
        Swap swap = Swap.of(command, facts, at);
        return switch (swap.paidBefore(facts.old().before(), at)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var first) -> Decision.accepted(swap.events(first, goods));
        };
    }
}
