package org.creneau.domain.shop;

import static org.creneau.domain.shop.DistancingRule.Opening.BY_APPOINTMENT;
import static org.creneau.domain.shop.DistancingRule.Opening.HAND_OVER_ONLY;
import static org.creneau.domain.shop.DistancingRule.Opening.OPEN;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.shop.Area.Departements;
import org.creneau.domain.shop.Area.WholeCountry;
import org.creneau.domain.shop.Crowd.AtMost;
import org.creneau.domain.shop.Crowd.Nobody;
import org.creneau.domain.shop.Crowd.OneFor;
import org.creneau.domain.shop.Crowd.Unsaid;
import org.creneau.domain.shop.Crowd.UpTo;
import org.creneau.domain.shop.DistancingRule.Duty;
import org.creneau.domain.shop.DistancingRule.Opening;
import org.jspecify.annotations.Nullable;

/// The texts of 2020 to 2022 in France and Belgium, from the decrees where they could be read and
/// else from the press. Rules are data with dates and a source: none is an `if` in a decision.
///
/// Outside these days no text is in force, and the shop's own limit serves.
public final class DistancingRules {
    private static final String FR_2021 = "décret 2021-99";
    private static final String PRESS = "press";
    private static final Area COUNTRY = new WholeCountry();

    /// Île-de-France, Hauts-de-France, Alpes-Maritimes, Eure and Seine-Maritime.
    private static final Area SIXTEEN =
            Departements.of(
                    "02", "06", "27", "59", "60", "62", "75", "76", "77", "78", "80", "91", "92",
                    "93", "94", "95");

    /// The same with Aube, Nièvre and Rhône.
    private static final Area NINETEEN =
            Departements.of(
                    "02", "06", "10", "27", "58", "59", "60", "62", "69", "75", "76", "77", "78",
                    "80", "91", "92", "93", "94", "95");

    private static final Crowd EIGHT_OR_TEN = new UpTo(400, new OneFor(8), new OneFor(10));
    private static final Crowd TEN_OR_TWO = new UpTo(19, new AtMost(2), new OneFor(10));

    public static final List<DistancingRule> ALL =
            List.of(
                    outline(
                            "FR",
                            "2020-03-17",
                            "2020-05-10",
                            COUNTRY,
                            HAND_OVER_ONLY,
                            new Nobody(),
                            new Unsaid(),
                            PRESS),
                    outline(
                            "FR",
                            "2020-05-11",
                            "2020-10-29",
                            COUNTRY,
                            OPEN,
                            new Unsaid(),
                            new Unsaid(),
                            PRESS),
                    rule(
                            "FR",
                            "2020-10-30",
                            "2020-11-27",
                            HAND_OVER_ONLY,
                            new OneFor(4),
                            "décret 2020-1310, art. 37; francetvinfo",
                            Duty.CAPACITY_SHOWN_OUTSIDE),
                    rule(
                            "FR",
                            "2020-11-28",
                            "2021-01-30",
                            OPEN,
                            new OneFor(8),
                            "LCI, RFI, CCI Haute-Loire",
                            Duty.STAFF_NOT_COUNTED,
                            Duty.HOUSEHOLD_COUNTS_AS_ONE,
                            Duty.ENTRIES_COUNTED_ABOVE_400),
                    rule("FR", "2021-01-31", "2021-05-18", OPEN, EIGHT_OR_TEN, FR_2021),
                    outline(
                            "FR",
                            "2021-03-20",
                            "2021-03-26",
                            SIXTEEN,
                            HAND_OVER_ONLY,
                            EIGHT_OR_TEN,
                            EIGHT_OR_TEN,
                            "décret 2021-296, annexe 2; vie-publique.fr, France Inter"),
                    outline(
                            "FR",
                            "2021-03-27",
                            "2021-04-03",
                            NINETEEN,
                            HAND_OVER_ONLY,
                            EIGHT_OR_TEN,
                            EIGHT_OR_TEN,
                            "vie-publique.fr, LCI"),
                    outline(
                            "FR",
                            "2021-04-04",
                            "2021-05-18",
                            COUNTRY,
                            HAND_OVER_ONLY,
                            EIGHT_OR_TEN,
                            EIGHT_OR_TEN,
                            PRESS),
                    rule(
                            "FR",
                            "2021-05-19",
                            "2021-06-08",
                            OPEN,
                            new OneFor(8),
                            "bpifrance-creation",
                            Duty.TWO_OF_A_HOUSEHOLD,
                            Duty.HOUSEHOLD_COUNTS_AS_ONE),
                    rule(
                            "FR",
                            "2021-06-09",
                            "2021-06-29",
                            OPEN,
                            new OneFor(4),
                            "bpifrance-creation"),
                    rule(
                            "BE",
                            "2020-10-29",
                            "2020-11-01",
                            OPEN,
                            new OneFor(10),
                            "Le Soir",
                            Duty.ALONE_OR_WITH_ONE_MORE,
                            Duty.AT_MOST_30_MINUTES,
                            Duty.ONE_AND_A_HALF_METRES_APART),
                    // How many a listed trade might let in was not found.
                    listing(
                            "BE",
                            "2020-11-02",
                            "2020-11-30",
                            HAND_OVER_ONLY,
                            new Nobody(),
                            new Unsaid(),
                            "Télésambre"),
                    rule(
                            "BE",
                            "2020-12-01",
                            "2021-03-25",
                            OPEN,
                            TEN_OR_TWO,
                            "RTBF, Le Vif",
                            Duty.ALONE,
                            Duty.AT_MOST_30_MINUTES,
                            Duty.ACCESS_CONTROLLED_ABOVE_400,
                            Duty.SHOP_ANSWERS_FOR_ITS_QUEUE),
                    // It began at ten in the evening of its first day, and is read as the whole of
                    // it.
                    listing(
                            "BE",
                            "2021-03-26",
                            "2021-04-25",
                            BY_APPOINTMENT,
                            new AtMost(50),
                            TEN_OR_TWO,
                            "RTBF, La Libre",
                            Duty.TWO_OF_A_HOUSEHOLD,
                            Duty.CONTACTLESS),
                    outline(
                            "BE",
                            "2021-04-26",
                            "2021-12-25",
                            COUNTRY,
                            OPEN,
                            new Unsaid(),
                            new Unsaid(),
                            "not researched"),
                    rule(
                            "BE",
                            "2021-12-26",
                            "2022-02-18",
                            OPEN,
                            new OneFor(10),
                            "RetailDetail",
                            Duty.ALONE_OR_WITH_ONE_MORE));

    private DistancingRules() {}

    /// Of the texts that cover the day and the place, the one that began last; one of an area before one of the
    /// whole country that began with it.
    ///
    /// @param commune absent where it is not known: then only texts of the whole country
    public static Optional<DistancingRule> inForce(
            String country, @Nullable Commune commune, LocalDate day) {
        return ALL.stream()
                .filter(rule -> rule.country().equals(country))
                .filter(rule -> rule.area().holdsIn(commune) && rule.covers(day))
                .max(
                        Comparator.comparing(DistancingRule::from)
                                .thenComparing(rule -> rule.area() instanceof Departements));
    }

    /// The same number for every trade.
    private static DistancingRule rule(
            String country,
            String from,
            String to,
            Opening opening,
            Crowd crowd,
            String source,
            Duty... duties) {
        return listing(country, from, to, opening, crowd, crowd, source, duties);
    }

    /// Another number for listed trades.
    private static DistancingRule listing(
            String country,
            String from,
            String to,
            Opening opening,
            Crowd crowd,
            Crowd listed,
            String source,
            Duty... duties) {
        return new DistancingRule(
                country,
                LocalDate.parse(from),
                LocalDate.parse(to),
                COUNTRY,
                opening,
                crowd,
                listed,
                Set.of(duties),
                source,
                true);
    }

    /// Known from one source, or in outline only.
    private static DistancingRule outline(
            String country,
            String from,
            String to,
            Area area,
            Opening opening,
            Crowd crowd,
            Crowd listed,
            String source) {
        return new DistancingRule(
                country,
                LocalDate.parse(from),
                LocalDate.parse(to),
                area,
                opening,
                crowd,
                listed,
                Set.of(),
                source,
                false);
    }
}
