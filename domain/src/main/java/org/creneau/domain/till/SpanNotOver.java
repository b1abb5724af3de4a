package org.creneau.domain.till;

import java.time.LocalDate;
import java.util.Map;
import org.creneau.domain.kernel.Reason;

/// A month or a year still goes on, or a day has not come yet.
///
/// @param firstDay on which it can be closed
public record SpanNotOver(LocalDate firstDay) implements Reason {
    @Override
    public String code() {
        return "span-not-over";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("firstDay", firstDay);
    }
}
