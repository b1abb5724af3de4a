package org.creneau.domain.till;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.Tag;
import org.jspecify.annotations.Nullable;

/// Whose till keeps a shop's books, by which numbers the shop is known, and what was closed of ours.
public sealed interface TillEvent extends Event {
    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag());
    }

    /// What is written into the books of orders from then on is numbered, or is not any more.
    record TillChosen(ShopId shop, Till till, Instant at) implements TillEvent {}

    /// By which numbers the shop is known from then on.
    ///
    /// @param company in the register of its country; absent where the shop does not say it
    /// @param vat for value-added tax
    record IdentityStated(
            ShopId shop, @Nullable CompanyNumber company, @Nullable VatNumber vat, Instant at)
            implements TillEvent {
        public Identity identity() {
            return new Identity(Optional.ofNullable(company), Optional.ofNullable(vat));
        }
    }

    /// What was recorded since the closure before it, as far as the end of a day; or the closures of the days of a month, or
    /// of the months of a year, taken together.
    ///
    /// @param number from 1 on over the closures of a shop, whatever their span
    /// @param from the first day that it is about, by the shop's calendar: of a day that which follows the closure before it, or
    ///     that day where it was closed before its end
    /// @param to the last one, that day included
    /// @param first number of a record in it; records are numbered from 1 on in the order of the log
    /// @param last number of a record in it
    /// @param sums what moved, by means and currency
    /// @param perpetual what moved since the till was first chosen, until the end of it, by currency
    record TillClosed(
            ShopId shop,
            int number,
            Span span,
            LocalDate from,
            LocalDate to,
            int first,
            int last,
            List<MeansSum> sums,
            List<Turnover> perpetual,
            Instant at)
            implements TillEvent {
        public TillClosed {
            sums = List.copyOf(sums);
            perpetual = List.copyOf(perpetual);
        }
    }
}
