package org.creneau.infrastructure.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.shop.Distancing;
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

/// How many people could be inside at an instant, under which text, and how many were.
@Controller
class AuditOccupancy {
    private final Reading reading;
    private final Occupancy occupancy;
    private final Desk desk;

    AuditOccupancy(Reading reading, Occupancy occupancy, Desk desk) {
        this.reading = reading;
        this.occupancy = occupancy;
        this.desk = desk;
    }

    /// @param asked in the shop's time
    record Page(
            ShopView shop,
            LocalDateTime asked,
            Instant at,
            Limit limit,
            @Nullable Distancing said,
            @Nullable InForce text,
            Occupancy.Was was) {

        /// Absent where nothing limited them; 0 where nobody came in.
        public @Nullable Integer allowed() {
            return was.full().allowed();
        }

        /// How many were inside beyond what was allowed.
        public int above() {
            return was.full().above();
        }
    }

    @GetMapping("/audit/{shop}/personnes")
    ModelAndView at(
            @PathVariable ShopId shop,
            @RequestParam(name = "a", required = false) @DateTimeFormat(iso = ISO.DATE_TIME)
                    @Nullable LocalDateTime asked) {
        ShopView view = reading.shop(shop);
        LocalDateTime wall = asked == null ? now(view) : asked;
        Instant at = wall.atZone(view.profile().zone()).toInstant();
        Occupancy.Might might = occupancy.might(view, at);
        var page =
                new Page(
                        view,
                        wall,
                        at,
                        might.limit(),
                        might.said().orElse(null),
                        might.text().orElse(null),
                        occupancy.was(view, at));
        return new ModelAndView("audit/occupancy", "page", page);
    }

    private LocalDateTime now(ShopView shop) {
        return LocalDateTime.ofInstant(desk.now(), shop.profile().zone())
                .truncatedTo(ChronoUnit.SECONDS);
    }
}
