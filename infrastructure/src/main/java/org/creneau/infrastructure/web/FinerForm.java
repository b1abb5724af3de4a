package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.shop.Effort;
import org.creneau.domain.shop.Finer;
import org.creneau.domain.shop.Lead;
import org.creneau.domain.shop.Occasion;
import org.creneau.infrastructure.desk.FinerWanted;
import org.jspecify.annotations.Nullable;

/// What most shops leave as it is, as it was typed.
///
/// @param points how much work a window takes; nothing for as many orders as there are places
/// @param notice a number, of what the unit says: `minutes`, `heures` or `jours` in which the shop is open
record FinerForm(
        String purpose,
        String notice,
        String unit,
        String cutOff,
        String buffer,
        String dwell,
        String points,
        String pieces) {
    private static final int HOUR = 60;
    private static final String MINUTES = "minutes";
    private static final String HOURS = "heures";
    private static final String DAYS = "jours";

    static FinerForm empty() {
        return new FinerForm(
                Occasion.COLLECT.name(), "", HOURS, "", "", "" + FinerWanted.USUAL_DWELL, "", "");
    }

    static FinerForm of(Finer finer) {
        Duration dwell = finer.dwell();
        Effort effort = finer.effort();
        return new FinerForm(
                finer.purpose().name(),
                notice(finer.lead()),
                unit(finer.lead()),
                finer.cutOff() == null ? "" : finer.cutOff().toString(),
                finer.buffer().isZero() ? "" : "" + finer.buffer().toMinutes(),
                dwell == null ? "0" : "" + dwell.toMinutes(),
                effort == null ? "" : "" + effort.points(),
                effort == null ? "" : "" + effort.pieces());
    }

    private static String notice(Lead lead) {
        return switch (lead) {
            case Lead.None _ -> "";
            case Lead.OpenDays(var days) -> "" + days;
            case Lead.OpenTime(var time) when isOfHours(time) -> "" + time.toHours();
            case Lead.OpenTime(var time) -> "" + time.toMinutes();
        };
    }

    private static String unit(Lead lead) {
        return switch (lead) {
            case Lead.None _ -> HOURS;
            case Lead.OpenDays _ -> DAYS;
            case Lead.OpenTime(var time) -> isOfHours(time) ? HOURS : MINUTES;
        };
    }

    private static boolean isOfHours(Duration time) {
        return time.toMinutes() % HOUR == 0;
    }

    static FinerForm read(HttpServletRequest request) {
        return new FinerForm(
                HoursForm.text(request, "pour"),
                HoursForm.text(request, "delai-ouvert"),
                HoursForm.text(request, "delai-unite"),
                HoursForm.text(request, "heure-limite"),
                HoursForm.text(request, "battement"),
                HoursForm.text(request, "sejour"),
                HoursForm.text(request, "effort"),
                HoursForm.text(request, "effort-articles"));
    }

    FinerWanted wanted() {
        Integer number = HoursForm.number("notice", notice);
        boolean days = unit.equals(DAYS);
        return new FinerWanted(
                checkedPurpose(),
                days ? null : unit.equals(MINUTES) ? number : minutes(number),
                days ? number : null,
                HoursForm.time(cutOff),
                HoursForm.number("buffer", buffer),
                HoursForm.number("dwell", dwell),
                HoursForm.number("effort", points),
                HoursForm.number("effort", pieces));
    }

    private static @Nullable Integer minutes(@Nullable Integer hours) {
        return hours == null
                ? null
                : (Integer) Math.multiplyExact(Math.clamp(hours, -1, 10_000), HOUR);
    }

    private @Nullable Occasion checkedPurpose() {
        return purpose.isEmpty()
                ? null
                : Arrays.stream(Occasion.values())
                        .filter(one -> one.name().equals(purpose))
                        .findFirst()
                        .orElseThrow(() -> new MalformedValue("purpose"));
    }
}
