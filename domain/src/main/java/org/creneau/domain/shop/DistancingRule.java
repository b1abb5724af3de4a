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
/// @param area where in the country it held
/// @param opening what a shop outside the list of essential trades might do
/// @param crowd how many such a shop might let in
/// @param listed how many a shop of an essential trade might let in
/// @param duties what else it asked of shops and customers
/// @param source where it was read: the text of law first where there is one, the press after a semicolon
/// @param sure whether more than one source, or the text itself, bears it out
public record DistancingRule(
        String country,
        LocalDate from,
        LocalDate to,
        Area area,
        Opening opening,
        Crowd crowd,
        Crowd listed,
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

    public Together together() {
        return duties.contains(Duty.HOUSEHOLD_COUNTS_AS_ONE)
                ? Together.HOUSEHOLD_AS_ONE
                : Together.EACH;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /// @param essential whether the trade was listed ([EssentialTrades]): then it was open
    public Opening openingFor(boolean essential) {
        return essential ? Opening.OPEN : opening;
    }

    Crowd crowdFor(boolean essential) {
        return essential ? listed : crowd;
    }

    public enum Opening {
        OPEN,
        HAND_OVER_ONLY,
        BY_APPOINTMENT,
        CLOSED
    }

    /// What a text asks for beside its number. Shown to people; only households change how they are counted.
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
