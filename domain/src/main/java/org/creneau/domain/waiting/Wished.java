package org.creneau.domain.waiting;

import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Quantity;

/// What somebody would order if she had a place.
public record Wished(ItemId item, Quantity quantity) {}
