package org.creneau.infrastructure.desk;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.returns.ReturnLine;
import org.jspecify.annotations.Nullable;

/// What can be had for what comes back: other sizes of it first, since most bring back what does not fit,
/// and what is sold out last.
public final class Instead {
    private Instead() {}

    /// @param brought what may come back
    public static List<ItemView> of(List<ItemView> catalogue, List<BringingBack.Choice> brought) {
        Set<ReturnLine.Goods> goods =
                brought.stream().map(BringingBack.Choice::goods).collect(Collectors.toSet());
        Set<String> models =
                catalogue.stream()
                        .filter(item -> goods.contains(new ReturnLine.Goods.Article(item.item())))
                        .map(Instead::model)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return catalogue.stream()
                .sorted(
                        comparing(ItemView::soldOut)
                                .thenComparing(
                                        item -> !models.contains(String.valueOf(model(item)))))
                .toList();
    }

    private static @Nullable String model(ItemView item) {
        var variant = item.details().variant();
        return variant == null ? null : variant.model();
    }
}
