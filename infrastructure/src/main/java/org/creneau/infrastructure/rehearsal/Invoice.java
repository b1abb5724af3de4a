package org.creneau.infrastructure.rehearsal;

import java.time.LocalDateTime;
import java.util.List;

/// Lines that were bought, or brought back, together.
///
/// @param customer empty where the file does not say
/// @param key tells apart an invoice number that comes back later in the file
record Invoice(
        String key, boolean cancellation, String customer, LocalDateTime at, List<Line> lines) {
    Invoice {
        lines = List.copyOf(lines);
    }
}
