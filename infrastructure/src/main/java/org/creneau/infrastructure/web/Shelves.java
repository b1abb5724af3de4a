package org.creneau.infrastructure.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.catalogue.Details.Variant;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.Written;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What a shop sells as a shopper sees it: by heading, and the sizes of a model together.
@Component
class Shelves {
    /// From here on a shopper wants to know how many are left.
    private static final int FEW = 5;

    private final Reading reading;
    private final Say say;

    Shelves(Reading reading, Say say) {
        this.reading = reading;
        this.say = say;
    }

    /// @param category absent for what stands under no heading
    record Shelf(@Nullable String category, List<Goods> goods) {}

    /// An article, or the articles of a model.
    ///
    /// @param label of the article or of the model
    /// @param price of the article, or the lowest of the model
    /// @param from whether some of them cost more
    /// @param notes what is special about it, in words
    /// @param rows one for each size that is in the basket, and an empty one
    /// @param photo of the first that shows one
    record Goods(
            String label,
            Money price,
            boolean from,
            List<String> notes,
            List<Article> articles,
            List<Row> rows,
            @Nullable Photo photo) {
        public boolean single() {
            return rows.isEmpty();
        }
    }

    /// @param few how few are left, in words; absent while nobody needs to hurry
    record Article(ItemView item, int pieces, @Nullable String few) {
        public String option() {
            Variant variant = item.details().variant();
            return variant == null ? item.label() : variant.option();
        }
    }

    /// @param name of its fields, apart from how they begin
    /// @param chosen absent in the empty row
    record Row(String name, @Nullable Article chosen) {}

    List<Shelf> of(ShopId shop, Basket basket) {
        Map<String, SequencedMap<String, List<Article>>> shelves = new TreeMap<>();
        for (ItemView item : reading.catalogue(shop)) {
            String category = item.details().category();
            shelves.computeIfAbsent(category == null ? "" : category, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(together(item), _ -> new ArrayList<>())
                    .add(new Article(item, basket.of(item.item()), few(item)));
        }
        return shelves.entrySet().stream()
                .map(
                        shelf ->
                                new Shelf(
                                        shelf.getKey().isEmpty() ? null : shelf.getKey(),
                                        shelf.getValue().values().stream()
                                                .map(this::goods)
                                                .toList()))
                .toList();
    }

    private static String together(ItemView item) {
        Variant variant = item.details().variant();
        return variant == null ? "article " + item.item() : "model " + variant.model();
    }

    private @Nullable String few(ItemView item) {
        var count = item.count();
        if (count == null || count.left() > FEW) {
            return null;
        }
        return item.soldOut() ? say.text("shop.sold-out") : say.text("shop.left", count.left());
    }

    private Goods goods(List<Article> articles) {
        ItemView first = articles.getFirst().item();
        Variant variant = first.details().variant();
        Money lowest =
                articles.stream()
                        .map(article -> article.item().price())
                        .min((one, other) -> Long.compare(one.cents(), other.cents()))
                        .orElseThrow();
        boolean same = articles.stream().allMatch(each -> each.item().price().equals(lowest));
        return new Goods(
                variant == null || articles.size() == 1 ? first.label() : variant.model(),
                lowest,
                !same,
                notes(first),
                List.copyOf(articles),
                articles.size() == 1 ? List.of() : rows(articles),
                photo(articles));
    }

    private static @Nullable Photo photo(List<Article> articles) {
        return articles.stream()
                .map(article -> article.item().photo())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<String> notes(ItemView item) {
        List<String> notes = new ArrayList<>();
        if (item.details().preparation().isPositive()) {
            notes.add(say.text("shop.takes", Written.time(item.details().preparation())));
        }
        if (item.details().withdrawal() != Withdrawal.POSSIBLE) {
            notes.add(say.text("shop.no-withdrawal." + item.details().withdrawal()));
        }
        return List.copyOf(notes);
    }

    private static List<Row> rows(List<Article> articles) {
        String name = articles.getFirst().item().item() + "-";
        List<Row> rows = new ArrayList<>();
        articles.stream()
                .filter(article -> article.pieces() > 0)
                .forEach(article -> rows.add(new Row(name + rows.size(), article)));
        rows.add(new Row(name + rows.size(), null));
        return List.copyOf(rows);
    }
}
