package org.creneau.domain.catalogue;

import java.time.Duration;
import java.util.Map;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Reason;

/// The window begins before an article of the order can be ready.
///
/// @param label what people call the article
public record TakesLonger(ItemId item, String label, Duration preparation) implements Reason {
    @Override
    public String code() {
        return "takes-longer";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of(
                "days", preparation.toDays(),
                "hours", preparation.toHoursPart(),
                "item", item.value(),
                "label", label,
                "minutes", preparation.toMinutesPart());
    }
}
