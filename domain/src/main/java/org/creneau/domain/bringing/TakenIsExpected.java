package org.creneau.domain.bringing;

import java.util.Map;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;

/// Somebody has said that she will bring back what was taken in an exchange: nothing of it is hers once that never was. What she
/// announced is called off first, with her visit, of which she is told.
///
/// @param sale the order of what was taken
/// @param number of that order, as people know it
/// @param goods what she announced
/// @param visit what she comes with
public record TakenIsExpected(
        ShopId shop, OrderId sale, String number, ReturnId goods, OrderId visit) implements Reason {
    @Override
    public String code() {
        return "taken-is-expected";
    }

    @Override
    public Map<String, Object> figures() {
        return Map.of(
                "announcedReturn",
                goods.value(),
                "takenNumber",
                number,
                "takenOrder",
                sale.value(),
                "visit",
                visit.value());
    }
}
