package org.creneau.domain.appointment;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Says how many there are of who or what appointments need, and whose appointments need it.
public record ShareResource(ShopId shop, Resource resource) implements Command {}
