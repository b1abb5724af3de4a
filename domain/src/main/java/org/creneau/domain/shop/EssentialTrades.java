package org.creneau.domain.shop;

import static org.creneau.domain.shop.Activity.BOOKS;
import static org.creneau.domain.shop.Activity.CHOCOLATE;
import static org.creneau.domain.shop.Activity.COMPUTERS;
import static org.creneau.domain.shop.Activity.FLORIST;
import static org.creneau.domain.shop.Activity.FOOD;
import static org.creneau.domain.shop.Activity.GARDEN;
import static org.creneau.domain.shop.Activity.HAIRDRESSER;
import static org.creneau.domain.shop.Activity.HARDWARE;
import static org.creneau.domain.shop.Activity.OPTICIAN;
import static org.creneau.domain.shop.Activity.PETS;
import static org.creneau.domain.shop.Activity.PHARMACY;
import static org.creneau.domain.shop.Activity.PRESS;
import static org.creneau.domain.shop.Activity.RECORDS;
import static org.creneau.domain.shop.Activity.SHOE_REPAIR;
import static org.creneau.domain.shop.Activity.STATIONERY;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The trades that could let people in while others handed orders over. What no source named is not
/// listed, and a trade that nobody knows is not either.
public final class EssentialTrades {

    /// @param country ISO 3166 alpha-2
    /// @param from first day
    /// @param to last day
    /// @param source where it was read: the text of law first where it is known, the press after a semicolon
    /// @param sure whether more than one source bears out each of the trades
    public record Listed(
            String country,
            LocalDate from,
            LocalDate to,
            Set<Activity> activities,
            String source,
            boolean sure) {
        public Listed {
            activities = Set.copyOf(activities);
        }

        boolean covers(String where, LocalDate day) {
            return country.equals(where) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public static final List<Listed> ALL =
            List.of(
                    new Listed(
                            "FR",
                            LocalDate.parse("2020-03-17"),
                            LocalDate.parse("2020-05-10"),
                            Set.of(
                                    FOOD,
                                    PHARMACY,
                                    OPTICIAN,
                                    PRESS,
                                    STATIONERY,
                                    COMPUTERS,
                                    HARDWARE,
                                    PETS),
                            "arrêté du 15 mars 2020; franceinfo, France Bleu, Tendance Ouest",
                            false),
                    new Listed(
                            "FR",
                            LocalDate.parse("2020-10-30"),
                            LocalDate.parse("2020-11-27"),
                            Set.of(
                                    FOOD,
                                    PHARMACY,
                                    OPTICIAN,
                                    PRESS,
                                    STATIONERY,
                                    COMPUTERS,
                                    HARDWARE,
                                    PETS,
                                    GARDEN),
                            "décret 2020-1310, art. 37; LCI, LSA, préfecture du Calvados",
                            true),
                    new Listed(
                            "FR",
                            LocalDate.parse("2021-03-20"),
                            LocalDate.parse("2021-05-18"),
                            Set.of(
                                    FOOD,
                                    PHARMACY,
                                    OPTICIAN,
                                    PRESS,
                                    STATIONERY,
                                    COMPUTERS,
                                    HARDWARE,
                                    PETS,
                                    GARDEN,
                                    BOOKS,
                                    RECORDS,
                                    FLORIST,
                                    HAIRDRESSER,
                                    CHOCOLATE),
                            "décret 2021-296; France Inter, Tendance Ouest, CNews",
                            true),
                    // The decree does not name it; the ministry read it into the repair of
                    // household goods.
                    new Listed(
                            "FR",
                            LocalDate.parse("2021-03-20"),
                            LocalDate.parse("2021-05-18"),
                            Set.of(SHOE_REPAIR),
                            "ministère de l’Économie; AFP, Made in Marseille",
                            false),
                    new Listed(
                            "BE",
                            LocalDate.parse("2020-11-02"),
                            LocalDate.parse("2020-11-30"),
                            Set.of(
                                    FOOD,
                                    PHARMACY,
                                    OPTICIAN,
                                    PRESS,
                                    BOOKS,
                                    STATIONERY,
                                    HARDWARE,
                                    PETS,
                                    GARDEN,
                                    FLORIST),
                            "arrêté ministériel du 1er novembre 2020; VRT, RTL, BX1",
                            true),
                    // Opticians are not named, only shops of medical devices: they are left out.
                    new Listed(
                            "BE",
                            LocalDate.parse("2021-03-26"),
                            LocalDate.parse("2021-04-25"),
                            Set.of(
                                    FOOD,
                                    PHARMACY,
                                    PRESS,
                                    BOOKS,
                                    STATIONERY,
                                    HARDWARE,
                                    PETS,
                                    GARDEN,
                                    FLORIST),
                            "RTBF, Le Soir",
                            true));

    private EssentialTrades() {}

    /// @param activity absent where the shop does not say
    public static boolean listed(String country, @Nullable Activity activity, LocalDate day) {
        return activity != null
                && ALL.stream()
                        .filter(list -> list.covers(country, day))
                        .anyMatch(list -> list.activities().contains(activity));
    }
}
