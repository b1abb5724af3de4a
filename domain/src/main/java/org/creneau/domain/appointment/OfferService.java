package org.creneau.domain.appointment;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Offers a service by appointment, or says of one that is offered what has changed.
public record OfferService(ShopId shop, Service service) implements Command {}
