package org.creneau.domain.fences.planted;

import java.util.UUID;

public record MintsAnId(UUID id) {
    public MintsAnId() {
        this(UUID.randomUUID());
    }
}
