package org.creneau.infrastructure.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.RecountedAccounts;
import org.creneau.application.audit.TillLedger;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What a shop is shown of its money, held against the same counted anew from the log.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class AuditMoneyApi {
    private final Reading reading;
    private final Accounts accounts;
    private final Histories histories;

    AuditMoneyApi(Reading reading, Accounts accounts, Histories histories) {
        this.reading = reading;
        this.accounts = accounts;
        this.histories = histories;
    }

    @GetMapping("/{shop}/audit/accounts")
    @Offered(
            id = "recountAccounts",
            says =
                    "Keeps the accounts of the orders of a day anew from the log, and names those of which the shop"
                            + " is shown something else.",
            to = {"OWNER", "AUDITOR"})
    AuditMoneyJson.Recounted accounts(
            @PathVariable ShopId shop, @RequestParam(required = false) @Nullable LocalDate day) {
        ShopView view = reading.shop(shop);
        LocalDate on = day == null ? reading.today(view) : day;
        SlotId.checkDay(on);
        List<OrderView> orders = reading.ordersOn(shop, on);
        Map<OrderId, String> numbers =
                orders.stream().collect(Collectors.toMap(OrderView::id, OrderView::number));
        return AuditMoneyJson.Recounted.of(
                on, RecountedAccounts.of(accounts.of(shop, orders), histories), numbers);
    }

    @GetMapping("/{shop}/audit/till")
    @Offered(
            id = "recountTill",
            says =
                    "Counts the till anew from the log, and holds the closures that end in a year against it. Those"
                            + " that are wrong are named whatever their year.",
            to = {"OWNER", "AUDITOR"})
    AuditMoneyJson.RecountedTill till(
            @PathVariable ShopId shop, @RequestParam(required = false) @Nullable Integer year) {
        int thisYear = reading.today(reading.shop(shop)).getYear();
        return AuditMoneyJson.RecountedTill.of(
                year == null ? thisYear : Asked.year(year),
                TillLedger.of(histories.of(shop.tag(), TillLedger.TYPES)));
    }
}
