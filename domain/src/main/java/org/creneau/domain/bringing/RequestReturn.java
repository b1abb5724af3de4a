package org.creneau.domain.bringing;

import java.util.List;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;

/// Asks to bring something back, and books the visit. Sent again with the same id, it is the same request.
///
/// @param goods what it is known by from here until the goods are in the shop
/// @param order where they were bought
/// @param claim whether she asks herself, or somebody of the shop agrees to it: a shop may take back more
///     than the law asks of it
public record RequestReturn(
        ShopId shop,
        ReturnId goods,
        OrderId order,
        List<ToBring> lines,
        Wish wish,
        Trip trip,
        Claim claim)
        implements Command {
    public RequestReturn {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new MalformedValue("basket");
        }
        switch (trip) {
            case Trip.Book book -> {
                if (!book.slot().shop().equals(shop)) {
                    throw new MalformedValue("slot");
                }
            }
            case Trip.Along _ -> {
                if (wish instanceof Wish.Exchange) {
                    throw new MalformedValue("visit");
                }
            }
        }
    }

    /// How she comes.
    public sealed interface Trip {
        Coming coming();

        /// @param visit the order that the visit will be
        record Book(OrderId visit, String number, SlotId slot, PersonalText code) implements Trip {
            @Override
            public Coming coming() {
                return new Coming.Booked(visit);
            }
        }

        /// @param order one that she is going to fetch
        record Along(OrderId order) implements Trip {
            @Override
            public Coming coming() {
                return new Coming.Along(order);
            }
        }
    }

    List<ReturnLine> pieces() {
        return lines.stream().map(line -> new ReturnLine(line.goods(), line.quantity())).toList();
    }

    /// What she would like instead, of the catalogue.
    List<Wish.Other> others() {
        return switch (wish) {
            case Wish.MoneyBack _ -> List.of();
            case Wish.Exchange(var others) -> others;
        };
    }

    List<ItemId> items() {
        return others().stream().map(Wish.Other::item).toList();
    }
}
