package org.creneau.domain.photo;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ShopId;

/// Shows a picture of the shop's front from now on, instead of the one before. Its bytes are kept already.
public record PutFrontPhotoUp(ShopId shop, Photo photo) implements Command {}
