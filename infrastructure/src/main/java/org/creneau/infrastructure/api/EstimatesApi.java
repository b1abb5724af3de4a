package org.creneau.infrastructure.api;

import java.time.LocalDate;
import org.creneau.application.queue.Estimates;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How the waits came out that a shop told.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/queue/estimates",
        produces = MediaType.APPLICATION_JSON_VALUE)
class EstimatesApi {
    private static final int MOST_DAYS = 31;
    private final Estimates estimates;
    private final Reading reading;

    EstimatesApi(Estimates estimates, Reading reading) {
        this.estimates = estimates;
        this.reading = reading;
    }

    @GetMapping
    @Offered(
            id = "readEstimates",
            says = "Reads how many of those who were told a wait were called within it.",
            to = {"OWNER", "COUNTER"})
    EstimatesJson.Scored scored(
            @PathVariable ShopId shop, @RequestParam(defaultValue = "7") int days) {
        LocalDate today = reading.today(reading.shop(shop));
        int many = Math.clamp(days, 1, MOST_DAYS);
        return EstimatesJson.Scored.of(estimates.scores(shop, today.minusDays(many - 1L), today));
    }
}
