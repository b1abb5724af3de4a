package org.creneau.application.audit;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.shop.Holidays;
import org.jspecify.annotations.Nullable;

/// Which days the published texts make holidays, worked out a second time.
///
/// Typed in here again, on purpose, and with another way to Easter: what checks the decisions may share
/// neither their arithmetic nor their table. Where a Protestant or mixed church stands is a fact about
/// buildings, not a rule, and stands in this table too.
final class PublishedHolidays {
    private static final Set<String> SAME_DATE =
            Set.of("--01-01", "--05-01", "--08-15", "--11-01", "--11-11", "--12-25");
    private static final Map<String, Set<String>> OF_COUNTRY =
            Map.of("FR", Set.of("--05-08", "--07-14"), "BE", Set.of("--07-21"));
    private static final Set<Integer> AFTER_EASTER = Set.of(1, 39, 50);
    private static final Map<String, String> OVERSEAS =
            Map.of(
                    "971", "--05-27",
                    "972", "--05-22",
                    "973", "--06-10",
                    "974", "--12-20",
                    "976", "--04-27");
    private static final Set<String> CHURCHES =
            Set.of(
                    "57155", "57227", "57463", "57540", "57630", "57631", "57672", "67021", "67043",
                    "67046", "67180", "67218", "67300", "67348", "67437", "67447", "67462", "67482",
                    "67544", "68066", "68112", "68147", "68224", "68226", "68269", "68277", "68297",
                    "68298");

    private PublishedHolidays() {}

    static boolean close(Holidays kept, LocalDate day) {
        return switch (kept) {
            case Holidays.NotKept _ -> false;
            case Holidays.Kept(var country, var commune) ->
                    OF_COUNTRY.containsKey(country)
                            && (everywhere(country, day)
                                    || (country.equals("FR")
                                            && locally(
                                                    commune == null ? null : commune.code(), day)));
        };
    }

    private static boolean everywhere(String country, LocalDate day) {
        String date = MonthDay.from(day).toString();
        return SAME_DATE.contains(date)
                || OF_COUNTRY.getOrDefault(country, Set.of()).contains(date)
                || AFTER_EASTER.contains(afterEaster(day));
    }

    private static boolean locally(@Nullable String commune, LocalDate day) {
        if (commune == null) {
            return false;
        }
        String date = MonthDay.from(day).toString();
        return (commune.matches("(57|67|68).*") && date.equals("--12-26"))
                || (CHURCHES.contains(commune) && afterEaster(day) == -2)
                || date.equals(OVERSEAS.get(commune.substring(0, 3)));
    }

    private static int afterEaster(LocalDate day) {
        return day.getDayOfYear() - easter(day.getYear()).getDayOfYear();
    }

    /// By the golden number and the epact: the Sunday after the first full moon of spring.
    private static LocalDate easter(int year) {
        int golden = year % 19 + 1;
        int century = year / 100 + 1;
        int leapless = 3 * century / 4 - 12;
        int moon = (8 * century + 5) / 25 - 5;
        int sunday = 5 * year / 4 - leapless - 10;
        int epact = Math.floorMod(11 * golden + 20 + moon - leapless, 30);
        if (epact == 24 || (epact == 25 && golden > 11)) {
            epact++;
        }
        int fullMoon = epact > 23 ? 74 - epact : 44 - epact;
        int march = fullMoon + 7 - Math.floorMod(sunday + fullMoon, 7);
        return LocalDate.of(year, 3, 1).plusDays(march - 1L);
    }
}
