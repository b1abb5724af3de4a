package org.creneau.infrastructure.api;

import java.time.LocalDate;
import java.util.List;
import org.creneau.application.audit.CallsByDay;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.api.AuditQueuesApi.CallsJson;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Occupancy;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How a shop called on some days, from the log.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditCallsApi {
    private static final int MOST_DAYS = 31;
    private final Reading reading;
    private final Occupancy occupancy;

    AuditCallsApi(Reading reading, Occupancy occupancy) {
        this.reading = reading;
        this.occupancy = occupancy;
    }

    /// @param total of all days
    /// @param days those on which somebody was called, or was inside counted
    record CalledJson(TotalJson total, List<DayJson> days) {
        static CalledJson of(CallsByDay calls) {
            return new CalledJson(
                    TotalJson.of(calls),
                    calls.days().stream()
                            .map(one -> new DayJson(one.day(), CallsJson.of(one.found())))
                            .toList());
        }
    }

    /// How the line of a day was called.
    record DayJson(LocalDate day, CallsJson calls) {}

    /// How often, not whom: somebody may be passed over, or overtaken, more than once.
    record TotalJson(
            int calls, int insisted, int passed, int overtaken, int withoutOrder, int counts) {
        static TotalJson of(CallsByDay calls) {
            return new TotalJson(
                    calls.calls(),
                    calls.insisted(),
                    calls.passed(),
                    calls.overtaken(),
                    calls.withoutOrder(),
                    calls.counts());
        }
    }

    /// @param from the first of this month where it is absent
    @GetMapping("/{shop}/audit/calls")
    @Offered(
            id = "readCallsByDay",
            says =
                    "Reads how a shop called on some days: how often, in spite of what, and who was overtaken.",
            to = {"OWNER", "AUDITOR"})
    CalledJson calls(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(defaultValue = "31") int days) {
        ShopView view = reading.shop(shop);
        LocalDate first = from == null ? reading.today(view).withDayOfMonth(1) : from;
        SlotId.checkDay(first);
        int many = Math.clamp(days, 1, MOST_DAYS);
        return CalledJson.of(occupancy.called(view, first, first.plusDays(many - 1L)));
    }
}
