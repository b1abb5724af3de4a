package org.creneau.domain.order;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.LineReduced;
import org.creneau.domain.order.ShortageEvent.MissingAnswered;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/// The lines of an order as they stand, by their places in it: what was ordered, without what was taken
/// off, with what she took instead, and once something was tried, what of it was bought.
///
/// @param next the place of a line that is added
/// @param reported what was missing, in the order in which the shop said so
public record Lines(
        TreePMap<Integer, OrderLine> standing,
        int next,
        PVector<ArticleMissing> reported,
        PMap<MovementId, Answer> answers) {
    public static final Lines NONE =
            new Lines(TreePMap.empty(), 0, TreePVector.empty(), HashTreePMap.empty());
    private static final Set<Class<? extends Event>> CHANGES =
            Set.of(
                    OrderPlaced.class,
                    PutAsideSettled.class,
                    ArticleMissing.class,
                    MissingAnswered.class,
                    LineReduced.class);

    public static Fold<Lines> of(OrderId order) {
        return Fold.of(OrderEvent.class, Boundary.of(order.tag(), CHANGES), NONE, Lines::after);
    }

    /// An order with its lines as they stand; before it was changed, as they were ordered.
    public static Fold<OrderState> standing(Fold<OrderState> state, OrderId order) {
        return state.and(of(order), OrderState::with);
    }

    /// Once this happened too.
    public Lines after(OrderEvent event) {
        return switch (event) {
            case OrderPlaced e -> placed(e.lines());
            case PutAsideSettled e -> bought(e.bought());
            case ShortageEvent e -> after(e);
            case PreparationEvent _, DeliveryEvent _ -> this;
            case OrderEvent.OrderRescheduled _, OrderEvent.OrderReady _ -> this;
            case OrderEvent.OrderNotCollected _, OrderEvent.OrderHandedOver _ -> this;
            case OrderEvent.OrderCancelled _, OrderEvent.PutAsideLapsed _ -> this;
            case OrderEvent.OrderTakenBackUp _ -> this;
        };
    }

    private Lines after(ShortageEvent event) {
        return switch (event) {
            case ArticleMissing e -> asked(e);
            case MissingAnswered e -> answered(e);
            case MissingTold _ -> this;
            case LineReduced e -> with(left(e.line(), e.to()));
        };
    }

    private Lines placed(List<OrderLine> lines) {
        TreePMap<Integer, OrderLine> all = TreePMap.empty();
        for (int number = 0; number < lines.size(); number++) {
            all = all.plus(number, lines.get(number));
        }
        return new Lines(all, lines.size(), reported, answers);
    }

    private Lines bought(List<BoughtLine> bought) {
        TreePMap<Integer, OrderLine> hers = TreePMap.empty();
        for (BoughtLine each : bought) {
            hers = hers.plus(each.line(), line(each.line()).with(each.quantity()));
        }
        return with(hers);
    }

    private Lines asked(ArticleMissing missing) {
        Instead instead = missing.instead();
        return new Lines(
                standing,
                instead == null ? next : instead.line() + 1,
                reported.plus(missing),
                answers);
    }

    private Lines answered(MissingAnswered said) {
        Lines known =
                new Lines(standing, next, reported, answers.plus(said.missing(), said.answer()));
        return switch (said.answer()) {
            case CALL_OFF, FOUND -> known;
            case WITHOUT -> known.with(without(said.missing()));
            case REPLACE -> known.with(instead(said.missing()));
        };
    }

    private TreePMap<Integer, OrderLine> without(MovementId missing) {
        return report(missing)
                .map(each -> left(each.line(), pieces(each.line()) - each.pieces()))
                .orElse(standing);
    }

    private TreePMap<Integer, OrderLine> instead(MovementId missing) {
        TreePMap<Integer, OrderLine> rest = without(missing);
        return report(missing)
                .map(ArticleMissing::instead)
                .map(hers -> rest.plus(hers.line(), hers.goods()))
                .orElse(rest);
    }

    private TreePMap<Integer, OrderLine> left(int line, int pieces) {
        return pieces > 0
                ? standing.plus(line, line(line).with(new Quantity(pieces)))
                : standing.minus(line);
    }

    private Lines with(TreePMap<Integer, OrderLine> lines) {
        return new Lines(lines, next, reported, answers);
    }

    private OrderLine line(int number) {
        return find(number).orElseThrow();
    }

    public Optional<OrderLine> find(int number) {
        return Optional.ofNullable(standing.get(number));
    }

    /// How many stay of a line; none where it is no line.
    public int pieces(int number) {
        return find(number).map(line -> line.quantity().pieces()).orElse(0);
    }

    /// Of all lines together.
    public int pieces() {
        return standing.values().stream().mapToInt(line -> line.quantity().pieces()).sum();
    }

    /// Of all lines that she gets: not of what she brings.
    public int going() {
        return standing.values().stream()
                .filter(line -> !line.comesBack())
                .mapToInt(line -> line.quantity().pieces())
                .sum();
    }

    public boolean comesBack(int number) {
        return find(number).filter(OrderLine::comesBack).isPresent();
    }

    public Optional<ArticleMissing> report(MovementId missing) {
        return reported.stream().filter(each -> each.missing().equals(missing)).findFirst();
    }

    public Optional<Answer> answer(MovementId missing) {
        return Optional.ofNullable(answers.get(missing));
    }

    /// What nobody has answered yet, the oldest first.
    public List<ArticleMissing> open() {
        return reported.stream().filter(each -> !answers.containsKey(each.missing())).toList();
    }

    /// How many pieces of a line are missing, and nobody has answered.
    public int missing(int line) {
        return open().stream()
                .filter(each -> each.line() == line)
                .mapToInt(ArticleMissing::pieces)
                .sum();
    }

    /// Of the catalogue; empty where the line is none, or in words.
    public Optional<ItemId> item(int line) {
        return find(line).flatMap(Lines::item);
    }

    static Optional<ItemId> item(OrderLine line) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(var item, _) -> Optional.of(item);
            case OrderLine.Goods.InWords _ -> Optional.empty();
        };
    }

    /// Of all lines together, each once.
    public Set<ItemId> items() {
        Set<ItemId> items = new HashSet<>();
        standing.values().forEach(line -> item(line).ifPresent(items::add));
        return items;
    }

    /// How many pieces of a line are counted and kept for her, of as many as are asked about.
    int kept(int line, int pieces, Promised promised) {
        return item(line).map(item -> Math.min(pieces, promised.of(item))).orElse(0);
    }
}
