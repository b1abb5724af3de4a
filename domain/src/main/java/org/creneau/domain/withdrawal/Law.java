package org.creneau.domain.withdrawal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Commune;
import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Holidays;
import org.creneau.domain.shop.Premises;
import org.creneau.domain.shop.Profile;
import org.jspecify.annotations.Nullable;

/// The time limits that begin when somebody has her goods, as they run where the shop is. The same in
/// every country of the European Union (directive 2011/83, art. 9 and 13; directive 2019/771, art. 10).
///
/// @param calendar tells the days on which nobody works; a shop that opens on them changes no limit
public record Law(ZoneId zone, Holidays calendar) {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int DAYS_TO_WITHDRAW = 14;
    private static final int DAYS_TO_REFUND = 14;
    private static final int DAYS_TO_REMEDY = 30;
    private static final int YEARS_OF_CONFORMITY = 2;
    private static final String FRANCE = "FR";

    /// Absent as long as the shop is unknown.
    public static Fold<Optional<Law>> of(ShopId shop) {
        return Premises.of(shop)
                .and(
                        Premises.holidaysOf(shop),
                        (here, holidays) ->
                                here.profile()
                                        .map(
                                                known ->
                                                        of(
                                                                known,
                                                                holidays,
                                                                here.distancing().orElse(null))));
    }

    /// @param distancing says the commune where the holidays do not
    public static Law of(Profile here, Holidays holidays, @Nullable Distancing distancing) {
        Commune said = holidays.commune();
        Commune commune = said == null ? communeOf(here, distancing) : said;
        return new Law(here.zone(), new Holidays.Kept(here.country(), commune));
    }

    /// Where the shop goes by the texts of another country than its own, the commune is not here.
    private static @Nullable Commune communeOf(Profile here, @Nullable Distancing distancing) {
        if (distancing == null) {
            return null;
        }
        boolean isHere =
                switch (distancing.text()) {
                    case Distancing.Text.InForce(var country) -> country.equals(here.country());
                    case Distancing.Text.AsOf(var country, _) -> country.equals(here.country());
                    case Distancing.Text.None _ -> true;
                };
        return isHere ? distancing.commune() : null;
    }

    /// The last day on which she may change her mind: the fourteenth after the day on which she got the
    /// goods, or the next one on which people work (Code de la consommation, L221-18 and L221-19; Code de
    /// droit économique, VI.47; regulation 1182/71, art. 3).
    public LocalDate lastDayToWithdraw(Instant received) {
        LocalDate day = dayOf(received).plusDays(DAYS_TO_WITHDRAW);
        while (isOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean isOff(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek()) || calendar.on(day).isPresent();
    }

    /// The last day on which the shop may give the money back, counted from the day on which it was told.
    /// No weekend makes it longer. It may wait for the goods, or for proof that they were sent
    /// (L221-24; VI.50).
    public LocalDate lastDayToRefund(Instant declared) {
        return dayOf(declared).plusDays(DAYS_TO_REFUND);
    }

    /// The last day on which she may bring the goods back, or send them: as long again, counted from the day
    /// on which she said it (L221-23; VI.51).
    public LocalDate lastDayToBringBack(Instant declared) {
        return lastDayToWithdraw(declared);
    }

    /// The last day on which the shop answers for a fault that shows (L217-3; Code civil belge,
    /// 1649quater).
    public LocalDate lastDayOfConformity(Instant received) {
        return dayOf(received).plusYears(YEARS_OF_CONFORMITY);
    }

    /// The last day on which what is faulty may be mended or replaced, counted from the day on which she asked for it, or left it
    /// for that (L217-10). Absent where no number of days is written, as in Belgium, which asks for a reasonable time.
    public Optional<LocalDate> lastDayToRemedy(Instant asked) {
        return inFrance(dayOf(asked).plusDays(DAYS_TO_REMEDY));
    }

    /// The last day on which money for what was faulty may be given back, counted from the day on which the goods were back
    /// (L217-17). Absent where no number of days is written.
    public Optional<LocalDate> lastDayToRefundFault(Instant back) {
        return inFrance(dayOf(back).plusDays(DAYS_TO_REFUND));
    }

    private Optional<LocalDate> inFrance(LocalDate day) {
        boolean isFrance =
                switch (calendar) {
                    case Holidays.Kept(var country, _) -> country.equals(FRANCE);
                    case Holidays.NotKept _ -> false;
                };
        return Optional.of(day).filter(_ -> isFrance);
    }

    /// Whether an instant is later than the whole of a day.
    public boolean isAfter(Instant at, LocalDate day) {
        return dayOf(at).isAfter(day);
    }

    private LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
