package org.creneau.infrastructure.vault;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;

/// The keys of persons, one for each shop that knows them.
interface SubjectKeys {

    /// Empty once the person was erased, or when nothing was ever written about her.
    Optional<SecretKey> find(ShopId shop, SubjectId subject);

    /// Made on first use. Empty once the person was erased: nothing more is written about her.
    Optional<SecretKey> findOrMake(ShopId shop, SubjectId subject);

    /// Makes everything unreadable that was sealed with this key, for ever.
    void erase(ShopId shop, SubjectId subject);
}
