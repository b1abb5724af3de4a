package org.creneau.domain.kernel;

import java.util.Map;

/// Why a command was refused. A value, not an exception: pages translate it, tests assert it, shops
/// learn from it.
public interface Reason {
    /// The reason's stable name, such as `slot-full`: part of the public interface and the key of its
    /// messages, `refusal.slot-full`.
    String code();

    /// Figures that belong to the reason, by name, for messages and problem documents.
    default Map<String, Object> figures() {
        return Map.of();
    }
}
