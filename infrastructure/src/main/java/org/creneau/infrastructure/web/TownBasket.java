package org.creneau.infrastructure.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Basket;
import org.jspecify.annotations.Nullable;

/// What a shopper has collected in the shops of the town, those she went to first coming first. It is written as
/// `librairie:roman=1+atlas=2/chaussures:bottines=1`, in signs that cookies and forms take as they are.
record TownBasket(SequencedMap<ShopId, Basket> shops) {
    /// What a browser surely keeps, with room for the cookie's name.
    private static final int LONGEST = 3_500;

    /// For each shop a place goes along in another cookie, which is no longer than a browser keeps either.
    static final int MOST_SHOPS = 10;

    /// Whatever cannot be read is left out: it is hers to carry, and ours to doubt.
    static TownBasket read(String text) {
        SequencedMap<ShopId, Basket> shops = new LinkedHashMap<>();
        Stream.of(text.split("/", -1)).limit(MOST_SHOPS).forEach(part -> read(part, shops));
        shops.values().removeIf(Basket::isEmpty);
        return new TownBasket(shops);
    }

    private static void read(String part, SequencedMap<ShopId, Basket> shops) {
        List<String> sides = List.of(part.split(":", -1));
        try {
            if (sides.size() == 2) {
                shops.put(new ShopId(sides.getFirst()), basket(sides.getLast()));
            }
        } catch (MalformedValue _) {
            return;
        }
    }

    private static Basket basket(String text) {
        Map<String, String[]> fields =
                Stream.of(text.split("\\+", -1))
                        .map(line -> line.split("=", 2))
                        .filter(line -> line.length == 2)
                        .collect(
                                Collectors.toMap(
                                        line -> Basket.PREFIX + line[0],
                                        line -> new String[] {line[1]},
                                        (one, _) -> one));
        return Basket.read(fields);
    }

    /// With this and nothing else from a shop; without the shop where it is nothing.
    ///
    /// @throws MalformedValue of kind `town-basket` where it is more than a browser carries
    TownBasket with(ShopId shop, Basket basket) {
        SequencedMap<ShopId, Basket> more = new LinkedHashMap<>(shops);
        more.put(shop, basket);
        more.values().removeIf(Basket::isEmpty);
        TownBasket next = new TownBasket(more);
        if (next.text().length() > LONGEST || more.size() > MOST_SHOPS) {
            throw new MalformedValue("town-basket");
        }
        return next;
    }

    /// What is left of a shop when that was ordered: what was added meanwhile.
    Basket left(ShopId shop, Basket ordered) {
        SequencedMap<ItemId, Quantity> left = new LinkedHashMap<>(of(shop).pieces());
        ordered.pieces().forEach((item, pieces) -> left.computeIfPresent(item, less(pieces)));
        return new Basket(left);
    }

    private static BiFunction<ItemId, Quantity, @Nullable Quantity> less(Quantity ordered) {
        return (_, pieces) ->
                pieces.pieces() > ordered.pieces()
                        ? new Quantity(pieces.pieces() - ordered.pieces())
                        : null;
    }

    /// Nothing where nothing is wanted of it.
    Basket of(ShopId shop) {
        return shops.getOrDefault(shop, new Basket(new LinkedHashMap<>()));
    }

    boolean isEmpty() {
        return shops.isEmpty();
    }

    String text() {
        return shops.entrySet().stream()
                .map(shop -> shop.getKey() + ":" + text(shop.getValue().pieces()))
                .collect(Collectors.joining("/"));
    }

    private static String text(Map<ItemId, Quantity> pieces) {
        return pieces.entrySet().stream()
                .map(line -> line.getKey() + "=" + line.getValue().pieces())
                .collect(Collectors.joining("+"));
    }
}
