package org.creneau.infrastructure.api;

import java.text.Collator;
import java.time.LocalDate;
import org.creneau.application.order.LabelSheets;
import org.creneau.application.order.PickList;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a shop prints of a day: what is to be fetched from the shelves, and what sticks to the bags.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class PaperApi {
    private final Reading reading;
    private final Say say;

    PaperApi(Reading reading, Say say) {
        this.reading = reading;
        this.say = say;
    }

    @GetMapping("/pick-list")
    @Offered(
            id = "readPickList",
            says =
                    "Reads what is to be fetched from the shelves for the windows of a day, by article and by order.",
            to = {"OWNER", "COUNTER"})
    PaperJson.Picking picking(
            @PathVariable ShopId shop, @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate on = day(shop, day);
        return PaperJson.Picking.of(
                on, PickList.of(reading.ordersOn(shop, on), Collator.getInstance(say.locale())));
    }

    @GetMapping("/labels")
    @Offered(
            id = "readLabels",
            says = "Reads what sticks to the bags of a day, one label for each.",
            to = {"OWNER", "COUNTER"})
    PaperJson.Labels labels(
            @PathVariable ShopId shop, @RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate on = day(shop, day);
        return PaperJson.Labels.of(on, LabelSheets.of(reading.ordersOn(shop, on), 1));
    }

    private LocalDate day(ShopId shop, @Nullable LocalDate asked) {
        LocalDate today = reading.today(reading.shop(shop));
        if (asked == null) {
            return today;
        }
        SlotId.checkDay(asked);
        return asked;
    }
}
