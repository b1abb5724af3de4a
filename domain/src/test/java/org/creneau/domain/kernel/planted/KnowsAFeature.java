package org.creneau.domain.kernel.planted;

import org.creneau.domain.slot.SlotEvent;

public record KnowsAFeature(SlotEvent event) {}
