package org.creneau.domain.shop;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A text on how many customers may come in, over the days for which it held.
///
/// @param country ISO 3166 alpha-2
/// @param from first day
/// @param to last day, unless a later text of the country begins before
/// @param extent where in the country it held
/// @param opening what a shop outside the list of essential trades might do
/// @param duties what else it asked of shops and customers
/// @param source where it was read: the text of law first where there is one, the press after a semicolon
/// @param sure whether more than one source, or the text itself, bears it out
public record DistancingRule(
        String country,
        LocalDate from,
        LocalDate to,
        Extent extent,
        Opening opening,
        Crowd crowd,
        Set<Duty> duties,
        String source,
        boolean sure) {

    public DistancingRule {
        duties = Set.copyOf(duties);
    }

    /// A stable name, such as `fr-2020-11-28`.
    public String id() {
        return country.toLowerCase(Locale.ROOT) + "-" + from;
    }

    /// The text of law, where that could be read.
    public Optional<String> law() {
        return Optional.of(source.split(";", -1)[0]).filter(first -> first.startsWith("décret"));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public enum Extent {
        COUNTRY,
        /// Some départements only; which ones was not recorded, so it decides nothing by itself.
        PARTS
    }

    public enum Opening {
        OPEN,
        HAND_OVER_ONLY,
        BY_APPOINTMENT,
        CLOSED
    }

    /// What a text asks for beside its number. Shown to people; decides nothing.
    public enum Duty {
        STAFF_NOT_COUNTED,
        HOUSEHOLD_COUNTS_AS_ONE,
        TWO_OF_A_HOUSEHOLD,
        ALONE,
        ALONE_OR_WITH_ONE_MORE,
        AT_MOST_30_MINUTES,
        ONE_AND_A_HALF_METRES_APART,
        CAPACITY_SHOWN_OUTSIDE,
        ENTRIES_COUNTED_ABOVE_400,
        ACCESS_CONTROLLED_ABOVE_400,
        SHOP_ANSWERS_FOR_ITS_QUEUE,
        CONTACTLESS
    }
}
