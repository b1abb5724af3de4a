package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.shop.ShopView;
import org.creneau.application.slot.OpenWindows.Window;
import org.creneau.domain.appointment.Service;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.photo.Photo;
import org.creneau.domain.shop.DayPlan;
import org.creneau.domain.shop.Schedule;
import org.creneau.domain.shop.Schedule.Opening;
import org.creneau.infrastructure.desk.Appointing;
import org.creneau.infrastructure.desk.Basket;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.web.OpeningHours.Span;
import org.creneau.infrastructure.web.Shelves.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// A shop's own page: where it is, when it hands over, what it sells.
@Controller
class ShopPage {
    private static final int NEXT_SHOWN = 3;
    private static final int DAYS_AHEAD = 7;

    private final Front front;

    ShopPage(Front front) {
        this.front = front;
    }

    @GetMapping("/boutiques/{shop}")
    ModelAndView shop(@PathVariable ShopId shop, HttpServletRequest request) {
        try {
            return front.of(shop, Basket.read(request.getParameterMap()), null, HttpStatus.OK);
        } catch (MalformedValue e) {
            return front.malformed(shop, e, request.getParameterMap());
        }
    }

    /// The page itself, which other steps fall back to when a basket cannot be ordered.
    @Component
    static class Front {
        private final Reading reading;
        private final Allowance allowance;
        private final Shelves shelves;
        private final Appointing appointing;
        private final Say say;

        Front(
                Reading reading,
                Allowance allowance,
                Shelves shelves,
                Appointing appointing,
                Say say) {
            this.reading = reading;
            this.allowance = allowance;
            this.shelves = shelves;
            this.appointing = appointing;
            this.say = say;
        }

        record Shown(
                ShopView shop,
                List<OpeningHours> hours,
                List<Special> special,
                List<Shelf> shelves,
                List<Window> next,
                List<ByAppointment> services,
                Allowance.Allowed allowed,
                @Nullable Photo front,
                @Nullable Alert alert) {}

        /// A day of the next week that is not as its weekday usually is.
        ///
        /// @param why it is closed; absent where it has hours of its own
        record Special(LocalDate day, @Nullable String why, List<Span> spans) {}

        /// @param minutes how long it takes
        record ByAppointment(Service service, long minutes) {}

        /// What was understood of the basket stays.
        ModelAndView malformed(ShopId shop, MalformedValue malformed, Map<String, String[]> typed) {
            return of(
                    shop,
                    Basket.understood(typed),
                    Alert.of(say, "malformed." + malformed.kind()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }

        ModelAndView of(ShopId id, Basket basket, @Nullable Alert alert, HttpStatus status) {
            ShopView shop = reading.shop(id);
            Photo front = reading.front(id).orElse(null);
            Shown shown =
                    new Shown(
                            shop,
                            hours(shop),
                            special(shop),
                            shelves.of(id, basket),
                            next(shop),
                            services(shop),
                            allowance.forShoppers(shop),
                            front,
                            alert);
            ModelAndView page = new ModelAndView("shop", "page", shown);
            page.addObject("shared", Shared.of(shop, front));
            page.setStatus(status);
            return page;
        }

        private List<ByAppointment> services(ShopView shop) {
            return appointing.offered(shop.id()).stream()
                    .map(one -> new ByAppointment(one, appointing.minutes(shop, one)))
                    .toList();
        }

        private List<Window> next(ShopView shop) {
            return reading.bookableDays(shop).stream()
                    .flatMap(day -> day.windows().stream())
                    .filter(Window::bookable)
                    .limit(NEXT_SHOWN)
                    .toList();
        }

        private List<OpeningHours> hours(ShopView shop) {
            LocalDate today = reading.today(shop);
            List<Schedule> schedules = shop.schedulesOn(today);
            return Arrays.stream(DayOfWeek.values())
                    .map(day -> OpeningHours.of(schedules, day, today.getDayOfWeek()))
                    .toList();
        }

        private List<Special> special(ShopView shop) {
            LocalDate today = reading.today(shop);
            return today.datesUntil(today.plusDays(DAYS_AHEAD))
                    .flatMap(day -> special(shop, day).stream())
                    .toList();
        }

        private Optional<Special> special(ShopView shop, LocalDate day) {
            DayPlan plan = shop.days().said().get(day);
            List<Opening> extra =
                    plan == null
                            ? List.of()
                            : plan.extra().getOrDefault(Schedule.COLLECT, List.of());
            if (!extra.isEmpty()) {
                return Optional.of(new Special(day, null, extra.stream().map(Span::of).toList()));
            }
            if (plan != null && plan.closed() != null) {
                return Optional.of(
                        new Special(day, say.text("closed." + plan.closed()), List.of()));
            }
            return shop.days()
                    .holidays()
                    .on(day)
                    .map(
                            holiday ->
                                    new Special(
                                            day,
                                            say.text(
                                                    "closed.holiday",
                                                    say.text("holiday." + holiday)),
                                            List.of()));
        }
    }
}
