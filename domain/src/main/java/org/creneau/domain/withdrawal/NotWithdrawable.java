package org.creneau.domain.withdrawal;

import java.util.Map;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;

/// An article from which the law lets nobody withdraw, and which was offered as such.
///
/// @param label as it read when it was ordered
public record NotWithdrawable(ItemId item, String label, Withdrawal why) implements Reason {
    @Override
    public String code() {
        return "not-withdrawable";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("item", item.value(), "label", label, "why", why.name());
    }
}
