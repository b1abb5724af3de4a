package org.creneau.domain.catalogue;

import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;

/// More pieces are wanted than there are.
///
/// @param label what people call the article
/// @param left how many can still be had
public record OutOfStock(ItemId item, String label, int left) implements Reason {
    public OutOfStock {
        left = Math.max(0, left);
    }

    @Override
    public String code() {
        return "out-of-stock";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("item", item.value(), "label", label, "left", left);
    }
}
