package org.creneau.application.customer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.jspecify.annotations.Nullable;

/// The customers of each shop. What one shop knows is none of another's business.
public interface Customers {
    /// How many a search by name looks through, those who ordered last first. Names lie sealed, each with a
    /// key of its own, so that looking means opening them one by one.
    int MOST_OPENED = 5_000;

    Optional<CustomerView> find(ShopId shop, SubjectId subject);

    /// Where a customer stands among those of a shop: by her last order, the latest first.
    record Place(Instant lastOrder, SubjectId subject) {}

    /// Those who stand behind a place, in order.
    ///
    /// @param last absent for the beginning
    List<CustomerView> after(ShopId shop, @Nullable Place last, int most);

    /// Those who ordered last.
    List<CustomerView> latest(ShopId shop, int most);

    /// Those whose name has these words in it, in whatever spelling; among the [#MOST_OPENED] who ordered
    /// last.
    List<CustomerView> named(ShopId shop, String words, int most);
}
