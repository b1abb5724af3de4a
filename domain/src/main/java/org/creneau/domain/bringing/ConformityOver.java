package org.creneau.domain.bringing;

import java.time.LocalDate;
import java.util.Map;
import org.creneau.domain.kernel.Reason;

/// The shop no longer answers for faults of it.
///
/// @param lastDay the last day on which it could be asked for
public record ConformityOver(LocalDate lastDay) implements Reason {
    @Override
    public String code() {
        return "conformity-over";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of("lastDay", lastDay);
    }
}
