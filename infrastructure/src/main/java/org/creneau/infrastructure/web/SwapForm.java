package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import org.creneau.application.catalogue.Catalogues.ItemView;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.Prices;

/// The form of an exchange over the counter, as far as it says the same with an order and without.
final class SwapForm {
    private static final String BROUGHT = "rapporte";
    private static final String TAKEN = "pris";

    /// Pages that were opened when the form asked for one sum of all pieces sent it by another name: nobody reads that as
    /// the sum of each.
    private static final String EACH = "valeur-piece";

    /// Whether and how the shop's till took what the books of the old are missing.
    static final String PAID = "paye";

    private SwapForm() {}

    /// Of the catalogue, where no purchase is found.
    static List<ReturnLine> brought(Map<String, String[]> typed) {
        String item = text(typed, BROUGHT);
        return item.isEmpty()
                ? List.of()
                : List.of(
                        new ReturnLine(
                                new ReturnLine.Goods.Article(new ItemId(item)),
                                pieces(typed, BROUGHT)));
    }

    static List<Wish.Other> taken(Map<String, String[]> typed) {
        String item = text(typed, TAKEN);
        if (item.isEmpty()) {
            throw new MalformedValue("instead");
        }
        return List.of(new Wish.Other(new ItemId(item), pieces(typed, TAKEN)));
    }

    private static Quantity pieces(Map<String, String[]> typed, String of) {
        try {
            String text = text(typed, "combien-" + of);
            return new Quantity(text.isEmpty() ? 1 : Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new MalformedValue("quantity");
        }
    }

    /// Of all pieces together, in the money of what she takes: the form asks what each of them counts for.
    static Money credit(Map<String, String[]> typed, List<ItemView> items) {
        String currency =
                items.stream()
                        .filter(item -> item.item().toString().equals(text(typed, TAKEN)))
                        .map(item -> item.price().currency())
                        .findFirst()
                        .orElse("EUR");
        int pieces = pieces(typed, BROUGHT).pieces();
        return new Money(Prices.cents(text(typed, EACH)), currency).times(pieces);
    }

    static String text(Map<String, String[]> typed, String name) {
        String[] values = typed.get(name);
        return values == null ? "" : values[0].strip();
    }
}
