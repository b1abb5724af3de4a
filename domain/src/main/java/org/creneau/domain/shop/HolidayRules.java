package org.creneau.domain.shop;

import static org.creneau.domain.shop.Holiday.ABOLITION_OF_SLAVERY;
import static org.creneau.domain.shop.Holiday.ALL_SAINTS;
import static org.creneau.domain.shop.Holiday.ARMISTICE_1918;
import static org.creneau.domain.shop.Holiday.ASCENSION;
import static org.creneau.domain.shop.Holiday.ASSUMPTION;
import static org.creneau.domain.shop.Holiday.BELGIAN_NATIONAL_DAY;
import static org.creneau.domain.shop.Holiday.CHRISTMAS;
import static org.creneau.domain.shop.Holiday.EASTER_MONDAY;
import static org.creneau.domain.shop.Holiday.FRENCH_NATIONAL_DAY;
import static org.creneau.domain.shop.Holiday.GOOD_FRIDAY;
import static org.creneau.domain.shop.Holiday.LABOUR_DAY;
import static org.creneau.domain.shop.Holiday.NEW_YEARS_DAY;
import static org.creneau.domain.shop.Holiday.SECOND_CHRISTMAS_DAY;
import static org.creneau.domain.shop.Holiday.VICTORY_1945;
import static org.creneau.domain.shop.Holiday.WHIT_MONDAY;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.shop.HolidayRule.When;
import org.creneau.domain.shop.HolidayRule.Where;
import org.jspecify.annotations.Nullable;

/// The public holidays of France and Belgium, as the texts list them.
///
/// A local law that names a day again, as that of Alsace and Moselle does, has no second row here.
public final class HolidayRules {
    private static final Where EVERYWHERE = new Where.Everywhere();
    private static final LocalDate CODE = LocalDate.of(2008, 5, 1);
    private static final String FRANCE = "Code du travail, art. L3133-1";
    private static final String ALSACE_MOSELLE =
            "Code du travail, art. L3134-13 ; ordonnance du 16 août 1892";
    private static final String OVERSEAS = "Code du travail, art. L3422-2";
    private static final LocalDate DECREE = LocalDate.of(1974, 4, 24);
    private static final String BELGIUM = "arrêté royal du 18 avril 1974, art. 1";

    public static final List<HolidayRule> ALL = all();

    private HolidayRules() {}

    private static List<HolidayRule> all() {
        List<HolidayRule> rules = new ArrayList<>();
        france(rules);
        locally(rules);
        overseas(rules, "971", 5, 27);
        overseas(rules, "972", 5, 22);
        overseas(rules, "973", 6, 10);
        overseas(rules, "974", 12, 20);
        overseas(rules, "976", 4, 27);
        belgium(rules);
        return List.copyOf(rules);
    }

    private static void france(List<HolidayRule> rules) {
        rules.add(inFrance(NEW_YEARS_DAY, each(1, 1)));
        rules.add(inFrance(EASTER_MONDAY, new When.FromEaster(1)));
        rules.add(inFrance(LABOUR_DAY, each(5, 1)));
        rules.add(inFrance(VICTORY_1945, each(5, 8)));
        rules.add(inFrance(ASCENSION, new When.FromEaster(39)));
        rules.add(inFrance(WHIT_MONDAY, new When.FromEaster(50)));
        rules.add(inFrance(FRENCH_NATIONAL_DAY, each(7, 14)));
        rules.add(inFrance(ASSUMPTION, each(8, 15)));
        rules.add(inFrance(ALL_SAINTS, each(11, 1)));
        rules.add(inFrance(ARMISTICE_1918, each(11, 11)));
        rules.add(inFrance(CHRISTMAS, each(12, 25)));
    }

    private static void locally(List<HolidayRule> rules) {
        rules.add(
                new HolidayRule(
                        GOOD_FRIDAY,
                        "FR",
                        new When.FromEaster(-2),
                        new Where.InCommunes(GoodFriday.communes()),
                        CODE,
                        ALSACE_MOSELLE));
        rules.add(
                new HolidayRule(
                        SECOND_CHRISTMAS_DAY,
                        "FR",
                        each(12, 26),
                        new Where.InDepartements(Set.of("57", "67", "68")),
                        CODE,
                        ALSACE_MOSELLE));
    }

    private static void overseas(List<HolidayRule> rules, String number, int month, int day) {
        rules.add(
                new HolidayRule(
                        ABOLITION_OF_SLAVERY,
                        "FR",
                        each(month, day),
                        new Where.InDepartements(Set.of(number)),
                        CODE,
                        OVERSEAS));
    }

    private static void belgium(List<HolidayRule> rules) {
        rules.add(inBelgium(NEW_YEARS_DAY, each(1, 1)));
        rules.add(inBelgium(EASTER_MONDAY, new When.FromEaster(1)));
        rules.add(inBelgium(LABOUR_DAY, each(5, 1)));
        rules.add(inBelgium(ASCENSION, new When.FromEaster(39)));
        rules.add(inBelgium(WHIT_MONDAY, new When.FromEaster(50)));
        rules.add(inBelgium(BELGIAN_NATIONAL_DAY, each(7, 21)));
        rules.add(inBelgium(ASSUMPTION, each(8, 15)));
        rules.add(inBelgium(ALL_SAINTS, each(11, 1)));
        rules.add(inBelgium(ARMISTICE_1918, each(11, 11)));
        rules.add(inBelgium(CHRISTMAS, each(12, 25)));
    }

    private static When each(int month, int day) {
        return new When.Each(MonthDay.of(month, day));
    }

    private static HolidayRule inFrance(Holiday holiday, When when) {
        return new HolidayRule(holiday, "FR", when, EVERYWHERE, CODE, FRANCE);
    }

    private static HolidayRule inBelgium(Holiday holiday, When when) {
        return new HolidayRule(holiday, "BE", when, EVERYWHERE, DECREE, BELGIUM);
    }

    /// Where two fall on one day, the one that is listed first.
    static Optional<Holiday> on(LocalDate day, String country, @Nullable Commune commune) {
        for (HolidayRule rule : ALL) {
            if (rule.makes(day, country, commune)) {
                return Optional.of(rule.holiday());
            }
        }
        return Optional.empty();
    }
}
