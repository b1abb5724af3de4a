package org.creneau.domain.withdrawal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.domain.catalogue.CatalogueEvent;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.kernel.Boundary;
import org.creneau.domain.kernel.Criterion;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnLine;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/// What was said of articles before they were ordered: what a shop says afterwards takes no right away,
/// and gives none.
public record Exceptions(PVector<ItemListed> said) {
    public static final Exceptions NONE = new Exceptions(TreePVector.empty());

    public static Fold<Exceptions> of(ShopId shop, Collection<ReturnLine> lines) {
        Set<Criterion> each =
                lines.stream()
                        .flatMap(line -> article(line).stream())
                        .map(item -> Set.of(CatalogueEvent.tag(shop, item)))
                        .map(tag -> new Criterion(tag, Set.of(ItemListed.class)))
                        .collect(Collectors.toSet());
        return each.isEmpty()
                ? Fold.known(NONE)
                : Fold.of(
                        ItemListed.class,
                        new Boundary(each),
                        NONE,
                        (before, listed) -> new Exceptions(before.said.plus(listed)));
    }

    private static Optional<ItemId> article(ReturnLine line) {
        return switch (line.goods()) {
            case ReturnLine.Goods.Article(var item) -> Optional.of(item);
            case ReturnLine.Goods.OfLine _ -> Optional.empty();
        };
    }

    /// @param ordered when the order was placed
    /// @return the first of the lines from which nobody may withdraw; empty where she may from all
    public Optional<NotWithdrawable> among(List<ReturnLine> lines, Instant ordered) {
        Map<ItemId, ItemListed> then =
                said.stream()
                        .filter(listed -> !listed.at().isAfter(ordered))
                        .collect(
                                Collectors.toMap(
                                        ItemListed::item, one -> one, (_, later) -> later));
        return lines.stream()
                .flatMap(line -> article(line).stream())
                .flatMap(item -> Optional.ofNullable(then.get(item)).stream())
                .filter(listed -> listed.details().withdrawal().isNever())
                .findFirst()
                .map(Exceptions::exception);
    }

    private static NotWithdrawable exception(ItemListed listed) {
        return new NotWithdrawable(listed.item(), listed.label(), listed.details().withdrawal());
    }
}
