package org.creneau.infrastructure.rehearsal;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.jspecify.annotations.Nullable;

/// How many pieces there were to begin with, as far as the file itself can tell: what its first week
/// sold. Of an article that nobody bought in that week nothing is known, and it is not counted.
///
/// @param pieces by article; none where stock is not rehearsed
record Shelves(Map<ItemId, Integer> pieces) {
    private static final int DAYS = 7;

    Shelves {
        pieces = Map.copyOf(pieces);
    }

    static Shelves of(Options options) throws IOException, BadOption {
        return options.stockOfFirstWeek() ? ofFirstWeek(options) : new Shelves(Map.of());
    }

    private static Shelves ofFirstWeek(Options options) throws IOException, BadOption {
        Map<ItemId, Integer> sold = new HashMap<>();
        try (OrderFile file =
                OrderFile.open(
                        options.orders(), options.columns(), options.skipUnknownCustomers())) {
            Invoice first = file.next();
            LocalDateTime end = first == null ? LocalDateTime.MIN : first.at().plusDays(DAYS);
            for (Invoice each = first;
                    each != null && each.at().isBefore(end);
                    each = file.next()) {
                add(each, sold);
            }
        }
        return new Shelves(sold);
    }

    private static void add(Invoice invoice, Map<ItemId, Integer> sold) {
        if (!invoice.cancellation()) {
            invoice.lines()
                    .forEach(line -> sold.merge(Scene.item(line), line.pieces(), Integer::sum));
        }
    }

    @Nullable Integer of(ItemId item) {
        return pieces.get(item);
    }

    /// What is left to be wanted of a basket, once somebody has learnt how many there are of one thing.
    static Map<ItemId, Integer> without(Map<ItemId, Integer> basket, ItemId item, int left) {
        Map<ItemId, Integer> less = new LinkedHashMap<>(basket);
        if (left > 0) {
            less.merge(item, left, Math::min);
        } else {
            less.remove(item);
        }
        return less;
    }
}
