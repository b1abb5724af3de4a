package org.creneau.domain.bringing;

import java.time.LocalDate;
import java.util.Map;
import org.creneau.domain.kernel.Reason;

/// The time in which somebody may exchange what is as it was sold is over. A shop may still agree to it.
///
/// @param lastDay the last day on which it could be asked for
public record ExchangeOver(LocalDate lastDay) implements Reason {
    @Override
    public String code() {
        return "exchange-over";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("lastDay", lastDay);
    }
}
