package org.creneau.domain.catalogue;

import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;

/// Made to measure, or of a kind that nobody else can have afterwards: without its order nothing says that the
/// shop owes anything for it.
///
/// @param label what people call the article
public record NotTakenBack(ItemId item, String label) implements Reason {
    @Override
    public String code() {
        return "not-taken-back";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("item", item.value(), "label", label);
    }
}
