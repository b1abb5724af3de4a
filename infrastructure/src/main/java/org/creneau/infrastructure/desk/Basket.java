package org.creneau.infrastructure.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.order.PlaceOrder.Wanted;

/// What somebody wants to order. It travels in addresses and forms as `q-<article>=<pieces>` and is
/// kept nowhere.
public record Basket(SequencedMap<ItemId, Quantity> pieces) {
    public static final String PREFIX = "q-";
    public static final int MOST_LINES = 200;

    /// Of one article, as the forms say. Whoever wants more calls the shop, which then knows of it.
    public static final int MOST_PIECES = 999;

    /// Which article of a model is wanted, and how many of it, in a row of a form.
    public static final String CHOICE = "v-";

    public static final String PIECES = "n-";
    private static final String[] NOTHING = {""};

    /// @throws MalformedValue of kind `most-pieces`
    public Basket {
        if (pieces.values().stream().anyMatch(each -> each.pieces() > MOST_PIECES)) {
            throw new MalformedValue("most-pieces");
        }
    }

    /// A field left empty or at nought is an article that is not wanted. A size that is chosen without a
    /// number is one piece: nobody chooses a size of what she does not want.
    ///
    /// @throws MalformedValue of kind `quantity`, `most-pieces` or `item`, or `option` for a number
    ///     without one
    public static Basket read(Map<String, String[]> parameters) {
        SequencedMap<ItemId, Quantity> pieces = new LinkedHashMap<>();
        numbered(PREFIX, parameters)
                .forEach((item, quantity) -> pieces.put(new ItemId(item), quantity));
        numbered(PIECES, parameters)
                .forEach((row, quantity) -> add(pieces, chosen(parameters, row), quantity));
        withoutNumber(parameters).forEach(item -> add(pieces, item, new Quantity(1)));
        return new Basket(pieces);
    }

    /// As much of it as can be read, for a page that says what cannot.
    public static Basket understood(Map<String, String[]> parameters) {
        SequencedMap<ItemId, Quantity> pieces = new LinkedHashMap<>();
        for (String name : new TreeMap<>(parameters).keySet()) {
            understood(name, parameters)
                    .pieces()
                    .forEach((item, quantity) -> add(pieces, item, quantity));
        }
        return new Basket(pieces);
    }

    private static Basket understood(String name, Map<String, String[]> parameters) {
        Map<String, String[]> alone = new TreeMap<>();
        if (name.startsWith(PREFIX) || name.startsWith(PIECES)) {
            alone.put(name, parameters.getOrDefault(name, NOTHING));
        }
        if (name.startsWith(PIECES)) {
            String choice = CHOICE + name.substring(PIECES.length());
            alone.put(choice, parameters.getOrDefault(choice, NOTHING));
        }
        try {
            return read(alone);
        } catch (MalformedValue _) {
            return new Basket(new LinkedHashMap<>());
        }
    }

    /// What is wanted of everything whose name begins like this, by the rest of its name.
    ///
    /// @throws MalformedValue of kind `quantity`, or `basket` where it is more than anybody carries
    public static SequencedMap<String, Quantity> numbered(
            String prefix, Map<String, String[]> parameters) {
        SequencedMap<String, Quantity> pieces = new LinkedHashMap<>();
        new TreeMap<>(parameters)
                .forEach(
                        (name, values) -> {
                            if (name.startsWith(prefix) && wanted(values[0])) {
                                pieces.put(name.substring(prefix.length()), quantity(values[0]));
                            }
                        });
        if (pieces.size() > MOST_LINES) {
            throw new MalformedValue("basket");
        }
        return pieces;
    }

    private static ItemId chosen(Map<String, String[]> parameters, String row) {
        String item = text(parameters, CHOICE + row);
        if (item.isBlank()) {
            throw new MalformedValue("option");
        }
        return new ItemId(item);
    }

    private static List<ItemId> withoutNumber(Map<String, String[]> parameters) {
        return new TreeMap<>(parameters)
                .keySet().stream()
                        .filter(name -> name.startsWith(CHOICE))
                        .map(name -> name.substring(CHOICE.length()))
                        .filter(row -> !text(parameters, CHOICE + row).isBlank())
                        .filter(row -> text(parameters, PIECES + row).isBlank())
                        .map(row -> new ItemId(text(parameters, CHOICE + row)))
                        .toList();
    }

    private static String text(Map<String, String[]> parameters, String name) {
        return parameters.getOrDefault(name, NOTHING)[0];
    }

    private static void add(SequencedMap<ItemId, Quantity> pieces, ItemId item, Quantity more) {
        pieces.merge(item, more, (one, other) -> new Quantity(one.pieces() + other.pieces()));
    }

    /// Whether parameters are still those of a shop's form, which sends a nought for each article that
    /// nobody wants and the sizes in fields of their own.
    public static boolean hasNoughts(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .anyMatch(each -> isOfForm(each.getKey(), each.getValue()[0]));
    }

    private static boolean isOfForm(String name, String value) {
        return name.startsWith(PIECES) || (name.startsWith(PREFIX) && !wanted(value));
    }

    private static boolean wanted(String value) {
        return !value.isBlank() && !value.strip().equals("0");
    }

    private static Quantity quantity(String value) {
        try {
            return new Quantity(Integer.parseInt(value.strip()));
        } catch (NumberFormatException _) {
            throw new MalformedValue("quantity");
        }
    }

    /// How many pieces it comes to.
    public int size() {
        return pieces.values().stream().mapToInt(Quantity::pieces).sum();
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public int of(ItemId item) {
        Quantity quantity = pieces.get(item);
        return quantity == null ? 0 : quantity.pieces();
    }

    public List<Wanted.Article> wanted() {
        List<Wanted.Article> wanted = new ArrayList<>();
        pieces.forEach((item, quantity) -> wanted.add(new Wanted.Article(item, quantity)));
        return wanted;
    }

    /// As the query of an address, without its question mark. Ids of articles need no escaping.
    public String query() {
        return pieces.entrySet().stream()
                .map(e -> PREFIX + e.getKey() + "=" + e.getValue().pieces())
                .collect(Collectors.joining("&"));
    }
}
