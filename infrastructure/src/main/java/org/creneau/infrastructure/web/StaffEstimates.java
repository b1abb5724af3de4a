package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.List;
import org.creneau.application.queue.Estimates;
import org.creneau.application.queue.Estimates.Score;
import org.creneau.application.queue.Scores;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/// How the waits came out that people were told, for whoever wonders whether to trust them.
@Controller
class StaffEstimates {
    private static final int WEEKS = 4;
    private final Estimates estimates;
    private final Reading reading;

    StaffEstimates(Estimates estimates, Reading reading) {
        this.estimates = estimates;
        this.reading = reading;
    }

    record Told(ShopView shop, Scores week, List<Score> days) {}

    @GetMapping("/boutique/{shop}/file/attentes")
    ModelAndView estimates(@PathVariable ShopId shop) {
        ShopView view = reading.shop(shop);
        LocalDate today = reading.today(view);
        List<Score> days = estimates.scores(shop, today.minusWeeks(WEEKS).plusDays(1), today);
        return new ModelAndView("staff/estimates", "page", new Told(view, week(days, today), days));
    }

    private static Scores week(List<Score> days, LocalDate today) {
        return Scores.of(
                days.stream().filter(score -> score.day().isAfter(today.minusWeeks(1))).toList());
    }
}
