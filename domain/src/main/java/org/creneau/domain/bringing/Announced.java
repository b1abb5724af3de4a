package org.creneau.domain.bringing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnCalledOff;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.Tag;
import org.creneau.domain.returns.ReturnLine;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/// What somebody said she would bring back, and what has become of that.
///
/// @param off what was called off
/// @param kept what she came with
public record Announced(
        PMap<ReturnId, ReturnRequested> said, PSet<ReturnId> off, PSet<ReturnId> kept) {
    public static final Announced NOTHING =
            new Announced(HashTreePMap.empty(), HashTreePSet.empty(), HashTreePSet.empty());
    private static final Set<Class<? extends Event>> SAID =
            Set.of(ReturnRequested.class, ReturnCalledOff.class, ReturnVisitKept.class);

    public static Fold<Announced> of(ReturnId goods) {
        return tagged(goods.tag());
    }

    /// Both of what was bought with an order, and of what comes with it.
    public static Fold<Announced> of(OrderId order) {
        return tagged(order.tag());
    }

    private static Fold<Announced> tagged(Tag tag) {
        return Fold.of(
                ReturnRequestEvent.class, Boundary.of(tag, SAID), NOTHING, Announced::evolve);
    }

    private Announced evolve(ReturnRequestEvent event) {
        return switch (event) {
            case ReturnRequested asked -> new Announced(said.plus(asked.goods(), asked), off, kept);
            case ReturnCalledOff gone -> new Announced(said, off.plus(gone.goods()), kept);
            case ReturnVisitKept came -> new Announced(said, off, kept.plus(came.goods()));
        };
    }

    public Optional<ReturnRequested> find(ReturnId goods) {
        return Optional.ofNullable(said.get(goods));
    }

    public boolean isOpen(ReturnId goods) {
        return said.containsKey(goods) && !off.contains(goods) && !kept.contains(goods);
    }

    /// What is still expected with an order that somebody comes for.
    public List<ReturnRequested> comingWith(OrderId visit) {
        return open().filter(asked -> asked.visit().equals(visit)).toList();
    }

    /// One of what was bought with an order and is still expected.
    Optional<ReturnRequested> ofOrder(OrderId bought) {
        return open().filter(asked -> asked.order().equals(bought)).findFirst();
    }

    private Stream<ReturnRequested> open() {
        return said.values().stream().filter(asked -> isOpen(asked.goods()));
    }

    /// How many pieces of each thing of an order are still to come.
    Map<ReturnLine.Goods, Long> toCome(OrderId order) {
        return pieces(open().filter(asked -> asked.order().equals(order)), _ -> true);
    }

    /// How many pieces of each thing are still to come for money because she had changed her mind. What came
    /// counts as what it is: less may have come than was said, or gone back with her.
    Map<ReturnLine.Goods, Long> unwanted(OrderId order) {
        Stream<ReturnRequested> counted =
                open().filter(asked -> asked.order().equals(order))
                        .filter(asked -> asked.wish() instanceof Wish.MoneyBack);
        return pieces(counted, line -> !line.why().isOfTheGoods());
    }

    private static Map<ReturnLine.Goods, Long> pieces(
            Stream<ReturnRequested> requests, Predicate<ToBring> which) {
        return pieces(requests.flatMap(asked -> asked.lines().stream()).filter(which));
    }

    static Map<ReturnLine.Goods, Long> pieces(Stream<ToBring> lines) {
        Map<ReturnLine.Goods, Long> pieces = new HashMap<>();
        lines.forEach(
                line -> pieces.merge(line.goods(), (long) line.quantity().pieces(), Long::sum));
        return pieces;
    }
}
