package org.creneau.application.shop;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;

/// The shops of the town, read from the log's view of them.
public interface Shops {
    List<ShopView> all();

    Optional<ShopView> find(ShopId shop);
}
