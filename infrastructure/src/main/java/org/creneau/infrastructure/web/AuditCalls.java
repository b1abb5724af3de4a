package org.creneau.infrastructure.web;

import java.time.YearMonth;
import org.creneau.application.audit.CallsByDay;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.CallsFile;
import org.creneau.infrastructure.desk.Occupancy;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How a shop called in a month, day by day: how often, how often in spite of the limit, and who was overtaken.
@Controller
@RequestMapping("/audit/{shop}/appels")
class AuditCalls {
    private final Reading reading;
    private final Occupancy occupancy;

    AuditCalls(Reading reading, Occupancy occupancy) {
        this.reading = reading;
        this.occupancy = occupancy;
    }

    record Shown(ShopView shop, YearMonth month, CallsByDay calls) {}

    @GetMapping
    ModelAndView month(
            @PathVariable ShopId shop,
            @RequestParam(name = "mois", required = false) @Nullable YearMonth asked) {
        return new ModelAndView("audit/calls", "page", shown(shop, asked));
    }

    @GetMapping("/fichier.csv")
    ResponseEntity<byte[]> file(
            @PathVariable ShopId shop,
            @RequestParam(name = "mois", required = false) @Nullable YearMonth asked) {
        Shown shown = shown(shop, asked);
        String name = "appels-" + shop + "-" + shown.month() + ".csv";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(new CallsFile().written(shown.calls()));
    }

    private Shown shown(ShopId shop, @Nullable YearMonth asked) {
        ShopView view = reading.shop(shop);
        YearMonth month =
                asked == null ? YearMonth.from(reading.today(view)) : TillPages.known(asked);
        return new Shown(view, month, occupancy.called(view, month.atDay(1), month.atEndOfMonth()));
    }
}
