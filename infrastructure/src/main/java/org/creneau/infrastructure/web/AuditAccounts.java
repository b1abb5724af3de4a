package org.creneau.infrastructure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.audit.Histories;
import org.creneau.application.audit.RecountedAccounts;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The accounts of a day's orders, kept anew from the log before the eyes of whoever checks them.
@Controller
class AuditAccounts {
    private final Reading reading;
    private final Accounts accounts;
    private final Histories histories;

    AuditAccounts(Reading reading, Accounts accounts, Histories histories) {
        this.reading = reading;
        this.accounts = accounts;
        this.histories = histories;
    }

    /// @param numbers what the orders are called at the counter
    record Recount(
            ShopView shop, LocalDate day, RecountedAccounts found, Map<OrderId, String> numbers) {}

    @GetMapping("/audit/{shop}/comptes")
    ModelAndView recount(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked) {
        ShopView view = reading.shop(shop);
        LocalDate day = asked == null ? reading.today(view) : asked;
        List<OrderView> orders = reading.ordersOn(shop, day);
        RecountedAccounts found = RecountedAccounts.of(accounts.of(shop, orders), histories);
        Map<OrderId, String> numbers =
                orders.stream().collect(Collectors.toMap(OrderView::id, OrderView::number));
        return new ModelAndView("audit/accounts", "page", new Recount(view, day, found, numbers));
    }
}
