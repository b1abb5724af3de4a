package org.creneau.domain.catalogue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;

public record TakePhotoOff(ShopId shop, ItemId item) implements Command {}
