package org.creneau.infrastructure.eventstore.planted;

import org.creneau.domain.kernel.ShopId;

public record KnowsAShop(ShopId shop) {}
