package org.creneau.application.photo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.application.photo.Pictures.Developed;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.PhotoId;

/// The bytes of pictures. They are kept before anything says that they are shown, so that nothing is shown that
/// is not there.
public interface KeptPhotos {
    /// The same picture kept again counts from now.
    void keep(ShopId shop, Developed picture, Instant at);

    /// As if it were kept again; or it is no longer there, and nothing may say that it is shown.
    boolean keepOn(ShopId shop, PhotoId photo, Instant at);

    /// How many a shop kept from an instant on, the same ones again counted once.
    int keptSince(ShopId shop, Instant instant);

    /// Empty for a picture of another shop.
    Optional<byte[]> find(ShopId shop, PhotoId photo, Size size);

    /// Those that were kept last before an instant.
    List<Kept> keptBefore(Instant instant);

    /// Unless it was kept again since.
    void forget(Kept kept, Instant keptBefore);

    record Kept(ShopId shop, PhotoId photo) {}
}
