package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.ChooseHolidays;
import org.creneau.domain.shop.CloseDay;
import org.creneau.domain.shop.ClosedFor;
import org.creneau.domain.shop.OpenDay;
import org.creneau.domain.shop.RestoreDay;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.infrastructure.desk.HolidaysWanted;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ScheduleWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Days that are not as the others: closed, open at other hours, public holidays.
@Controller
@RequestMapping("/boutique/{shop}/reglages")
class CalendarPages {
    private final SettingsPage page;
    private final Reading reading;

    CalendarPages(SettingsPage page, Reading reading) {
        this.page = page;
        this.reading = reading;
    }

    @PostMapping("/fermetures")
    ModelAndView close(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("fermeture", request),
                who,
                () -> new CloseDay(shop, required(day), ClosedFor.EXCEPTIONAL));
    }

    @PostMapping("/ouvertures")
    ModelAndView open(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day,
            @RequestParam(name = "horaire", defaultValue = Schedule.COLLECT) String schedule,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("ouverture", request),
                who,
                () -> new OpenDay(shop, required(day), schedule, openings(request)));
    }

    private static List<Opening> openings(HttpServletRequest request) {
        return ScheduleWanted.openings(
                Stream.of("1", "2")
                        .map(
                                number ->
                                        new HoursForm.Line(
                                                number,
                                                HoursForm.text(request, "de-" + number),
                                                HoursForm.text(request, "a-" + number)))
                        .filter(line -> !line.isBlank())
                        .map(HoursForm.Line::span)
                        .toList());
    }

    @PostMapping("/jours")
    ModelAndView restore(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate day,
            HttpServletRequest request,
            Authentication who) {
        return page.act(
                reading.shop(shop),
                TypedForm.of("jour", request),
                who,
                () -> new RestoreDay(shop, required(day)));
    }

    private static LocalDate required(@Nullable LocalDate day) {
        if (day == null) {
            throw new MalformedValue("date");
        }
        return day;
    }

    @PostMapping("/feries")
    ModelAndView holidays(
            @PathVariable ShopId shop,
            @RequestParam(name = "feries", defaultValue = "false") boolean kept,
            @RequestParam(name = "commune", defaultValue = "") String commune,
            HttpServletRequest request,
            Authentication who) {
        ShopView view = reading.shop(shop);
        return page.act(
                view,
                TypedForm.of("feries", request),
                who,
                () ->
                        new ChooseHolidays(
                                shop,
                                new HolidaysWanted(kept, commune)
                                        .holidays(view.profile().country())));
    }
}
