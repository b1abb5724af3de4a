package org.creneau.domain.catalogue;

import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;

/// Shows a picture of an article from now on, instead of the one before. Its bytes are kept already.
public record PutPhotoOn(ShopId shop, ItemId item, Photo photo) implements Command {}
