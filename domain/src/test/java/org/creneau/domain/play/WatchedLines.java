package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.order.Supply;
import org.jspecify.annotations.Nullable;

/// What stands in every order, line by line: nothing is missing that was not ordered, a question is
/// answered once, nothing gets more without her word, and something is left of what is not called off.
final class WatchedLines {
    private final List<String> complaints;
    private final Map<OrderId, Map<Integer, OrderLine>> standing = new HashMap<>();
    private final Map<OrderId, Map<Integer, OrderLine>> ever = new HashMap<>();
    private final Map<OrderId, Map<MovementId, ArticleMissing>> open = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final Map<OrderId, MissingAnswered> last = new HashMap<>();

    WatchedLines(List<String> complaints) {
        this.complaints = complaints;
    }

    /// As they stand, in the order of their places.
    List<OrderLine> of(OrderId order) {
        return List.copyOf(standing.getOrDefault(order, Map.of()).values());
    }

    int pieces(OrderId order) {
        return of(order).stream().mapToInt(line -> line.quantity().pieces()).sum();
    }

    /// A line that is or was one.
    @Nullable OrderLine line(OrderId order, int number) {
        return ever.getOrDefault(order, Map.of()).get(number);
    }

    /// What was asked, and answered last.
    @Nullable ArticleMissing asked(OrderId order, MovementId missing) {
        return open.getOrDefault(order, Map.of()).get(missing);
    }

    List<ArticleMissing> open(OrderId order) {
        return List.copyOf(open.getOrDefault(order, Map.of()).values());
    }

    /// Whether she called it off because something was missing.
    boolean wasAsked(OrderCancelled off) {
        MissingAnswered said = last.get(off.order());
        return said != null && said.answer() == Answer.CALL_OFF && said.at().equals(off.at());
    }

    void see(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            placed(placed);
        } else if (event instanceof PutAsideSettled tried) {
            bought(tried);
        } else if (event instanceof ShortageEvent changed) {
            see(changed);
        } else if (event instanceof OrderHandedOver
                || event instanceof OrderDispatched
                || event instanceof OrderDelivered) {
            complainIf(!open.getOrDefault(event.order(), Map.of()).isEmpty(), event);
        }
    }

    private void placed(OrderPlaced placed) {
        Map<Integer, OrderLine> lines = new TreeMap<>();
        for (OrderLine line : placed.lines()) {
            lines.put(lines.size(), line);
        }
        standing.put(placed.order(), lines);
        ever.put(placed.order(), new HashMap<>(lines));
    }

    private void bought(PutAsideSettled tried) {
        Map<Integer, OrderLine> before = standing.getOrDefault(tried.order(), Map.of());
        Map<Integer, OrderLine> hers = new TreeMap<>();
        for (BoughtLine each : tried.bought()) {
            OrderLine line = before.get(each.line());
            int pieces = each.quantity().pieces();
            complainIf(line == null || line.quantity().pieces() < pieces, tried);
            complainIf(isBrought(line), tried);
            if (line != null) {
                complainIf(hers.put(each.line(), line.with(each.quantity())) != null, tried);
            }
        }
        standing.put(tried.order(), hers);
    }

    private void see(ShortageEvent event) {
        Map<Integer, OrderLine> lines = standing.getOrDefault(event.order(), Map.of());
        switch (event) {
            case ArticleMissing asked -> asked(asked, lines);
            case MissingAnswered said -> answered(said, lines);
            case MissingTold letter ->
                    complainIf(!told.add(letter.order() + "/" + letter.missing()), letter);
            case LineReduced fewer -> {
                complainIf(fewer.to() >= fewer.from(), fewer);
                complainIf(pieces(lines, fewer.line()) != fewer.from(), fewer);
                complainIf(missing(fewer.order(), fewer.line()) > 0, fewer);
                complainIf(isBrought(lines.get(fewer.line())), fewer);
                off(lines, fewer.line(), fewer.from() - fewer.to());
                complainIf(lines.isEmpty(), fewer);
            }
        }
    }

    private void asked(ArticleMissing asked, Map<Integer, OrderLine> lines) {
        int already = missing(asked.order(), asked.line());
        complainIf(pieces(lines, asked.line()) - already < asked.pieces(), asked);
        complainIf(isBrought(lines.get(asked.line())), asked);
        Instead instead = asked.instead();
        if (instead != null) {
            Map<Integer, OrderLine> all = ever.getOrDefault(asked.order(), new HashMap<>());
            complainIf(all.put(instead.line(), instead.goods()) != null, asked);
        }
        open.computeIfAbsent(asked.order(), _ -> new HashMap<>()).put(asked.missing(), asked);
    }

    private void answered(MissingAnswered said, Map<Integer, OrderLine> lines) {
        last.put(said.order(), said);
        ArticleMissing asked = asked(said.order(), said.missing());
        complainIf(asked == null, said);
        if (asked != null) {
            answered(said, asked, lines);
        }
    }

    private void answered(
            MissingAnswered said, ArticleMissing asked, Map<Integer, OrderLine> lines) {
        Instead instead = asked.instead();
        complainIf((said.answer() == Answer.FOUND) != (said.by() == AnsweredBy.SHOP), said);
        if (said.answer() == Answer.WITHOUT || said.answer() == Answer.REPLACE) {
            off(lines, asked.line(), asked.pieces());
        }
        if (said.answer() == Answer.REPLACE) {
            complainIf(instead == null, said);
            if (instead != null) {
                lines.put(instead.line(), instead.goods());
            }
        }
        complainIf(lines.isEmpty(), said);
    }

    /// Once the stock was looked at too.
    void close(MissingAnswered said) {
        open.getOrDefault(said.order(), new HashMap<>()).remove(said.missing());
    }

    private int missing(OrderId order, int line) {
        return open.getOrDefault(order, Map.of()).values().stream()
                .filter(each -> each.line() == line)
                .mapToInt(ArticleMissing::pieces)
                .sum();
    }

    /// What she brings is the shop's affair only once it is there.
    private static boolean isBrought(@Nullable OrderLine line) {
        return line != null
                && line.goods() instanceof OrderLine.Goods.InWords(_, var supply)
                && supply == Supply.BROUGHT_BACK;
    }

    private static int pieces(Map<Integer, OrderLine> lines, int number) {
        OrderLine line = lines.get(number);
        return line == null ? 0 : line.quantity().pieces();
    }

    private static void off(Map<Integer, OrderLine> lines, int number, int pieces) {
        lines.computeIfPresent(
                number,
                (_, line) -> {
                    int left = line.quantity().pieces() - pieces;
                    return left > 0 ? line.with(new Quantity(left)) : null;
                });
    }

    private void complainIf(boolean broken, Object about) {
        if (broken) {
            complaints.add("Not as the lines are: " + about);
        }
    }
}
