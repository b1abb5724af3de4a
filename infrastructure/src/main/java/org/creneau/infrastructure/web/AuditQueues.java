package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.InForce;
import org.creneau.domain.shop.Limit;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Occupancy;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The queue of a day, as it stood at an instant, and as far as it was known by another.
@Controller
class AuditQueues {
    private final Reading reading;
    private final Occupancy occupancy;
    private final Desk desk;

    AuditQueues(Reading reading, Occupancy occupancy, Desk desk) {
        this.reading = reading;
        this.occupancy = occupancy;
        this.desk = desk;
    }

    /// @param asked the instant, in the shop's time
    /// @param known by when it was told, in the shop's time; absent for all that is known now
    record Page(
            ShopView shop,
            LocalDate day,
            LocalDateTime asked,
            @Nullable LocalDateTime known,
            Instant at,
            Limit limit,
            @Nullable InForce text,
            Occupancy.Stood stood) {

        /// Absent where nothing limited them; 0 where nobody came in.
        public @Nullable Integer allowed() {
            return stood.full().allowed();
        }

        /// How many were inside beyond what was allowed.
        public int above() {
            return stood.full().above();
        }
    }

    @GetMapping("/audit/{shop}/files/{day}")
    ModelAndView queue(
            @PathVariable ShopId shop,
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @RequestParam(name = "a", required = false) @DateTimeFormat(iso = ISO.DATE_TIME)
                    @Nullable LocalDateTime asked,
            @RequestParam(name = "su", required = false) @DateTimeFormat(iso = ISO.DATE_TIME)
                    @Nullable LocalDateTime known) {
        ShopView view = reading.shop(shop);
        LocalDateTime wall = asked == null ? usual(view, day) : asked;
        Instant at = instant(view, wall);
        Occupancy.Might might = occupancy.might(view, at);
        Occupancy.Stood stood =
                occupancy.stood(
                        view,
                        new QueueId(shop, day),
                        at,
                        known == null ? Instant.MAX : instant(view, known));
        var page =
                new Page(
                        view,
                        day,
                        wall,
                        known,
                        at,
                        might.limit(),
                        might.text().orElse(null),
                        stood);
        return new ModelAndView("audit/queue", "page", page);
    }

    /// Now, or the evening of a day that is over.
    private LocalDateTime usual(ShopView shop, LocalDate day) {
        LocalDateTime now = LocalDateTime.ofInstant(desk.now(), shop.profile().zone());
        return now.toLocalDate().equals(day)
                ? now.truncatedTo(ChronoUnit.SECONDS)
                : day.atTime(23, 59, 59);
    }

    private static Instant instant(ShopView shop, LocalDateTime wall) {
        return wall.atZone(shop.profile().zone()).toInstant();
    }
}
