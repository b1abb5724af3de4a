package org.creneau.infrastructure.web;

import java.util.List;
import java.util.stream.Collectors;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReturnRequestEvent;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.infrastructure.i18n.Say;

/// What histories say of things that somebody wants to bring back, or did.
final class BringingWords {
    private BringingWords() {}

    static List<Object> figures(ReturnRequestEvent event, Say say) {
        return switch (event) {
            case ReturnRequested e ->
                    List.of(
                            e.lines().stream().mapToInt(l -> l.quantity().pieces()).sum(),
                            e.lines().stream()
                                    .map(ToBring::why)
                                    .distinct()
                                    .map(why -> say.text("bringing.why." + why))
                                    .collect(Collectors.joining(", ")),
                            say.text(wish(e.wish())),
                            say.text(coming(e.coming())));
            case ReturnCalledOff e -> List.of(say.text("cancelled-by." + e.by()));
            case ReturnVisitKept _ -> List.of();
        };
    }

    static List<Object> goods(ReturnEvent event, Say say) {
        return switch (event) {
            case GoodsReturned e ->
                    List.of(
                            e.lines().stream().mapToInt(l -> l.quantity().pieces()).sum(),
                            switch (e.origin()) {
                                case Origin.OfOrder _ -> say.text("origin.order");
                                case Origin.Unknown _ -> say.text("origin.unknown");
                            },
                            e.motive() == Motive.UNSAID
                                    ? ""
                                    : " (" + say.text("motive." + e.motive()) + ")");
            case GoodsExchanged e ->
                    List.of(
                            e.taken().stream()
                                    .map(line -> line.quantity().pieces() + " × " + line.label("—"))
                                    .collect(Collectors.joining(", ")),
                            say.money(e.credit()),
                            left(e, say));
            case ReturnAnnulled e ->
                    List.of(
                            say.text(
                                    e.sale() == null
                                            ? "without-order.never-came"
                                            : "counter-exchange.never-was"));
            case GoodsInspected e ->
                    List.of(
                            e.found().stream()
                                    .map(
                                            one ->
                                                    one.quantity().pieces()
                                                            + " × "
                                                            + say.text("verdict." + one.verdict()))
                                    .collect(Collectors.joining(", ")));
        };
    }

    /// Nothing to say of an order with which nothing comes back.
    static String with(OrderPlaced order, Say say) {
        return order.lines().stream().anyMatch(OrderLine::comesBack)
                ? say.text("event.order.placed.brings")
                : "";
    }

    private static String wish(Wish wish) {
        return switch (wish) {
            case Wish.MoneyBack _ -> "bringing.wish.money";
            case Wish.Exchange _ -> "bringing.wish.exchange";
        };
    }

    private static String coming(Coming coming) {
        return switch (coming) {
            case Coming.Booked _ -> "bringing.coming.booked";
            case Coming.Along _ -> "bringing.coming.along";
        };
    }

    /// What was to be paid or given back besides.
    private static String left(GoodsExchanged swap, Say say) {
        Money beyond = swap.beyond();
        long back = beyond == null ? -Math.min(0, swap.difference().cents()) : beyond.cents();
        if (swap.difference().cents() > 0) {
            return say.text("exchange-sums.line.to-pay", say.money(swap.difference()));
        }
        return back > 0
                ? say.text(
                        "exchange-sums.line.to-give-back",
                        say.money(new Money(back, swap.credit().currency())))
                : say.text("exchange-sums.line.even");
    }
}
