package org.creneau.domain.withdrawal;

import java.time.LocalDate;
import java.util.Map;
import org.creneau.domain.kernel.Reason;

/// The time to change one's mind is over.
///
/// @param lastDay the last day on which it could be said
public record WithdrawalOver(LocalDate lastDay) implements Reason {
    @Override
    public String code() {
        return "withdrawal-over";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("lastDay", lastDay);
    }
}
