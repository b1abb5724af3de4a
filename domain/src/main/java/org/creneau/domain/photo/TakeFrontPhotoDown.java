package org.creneau.domain.photo;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

public record TakeFrontPhotoDown(ShopId shop) implements Command {}
