package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Takings;
import org.creneau.application.shop.ShopView;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.TakingsFile;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a shop took on a day, to hold against its till: for the shop and for whoever checks its books.
@Controller
class TakingsPages {
    private final Reading reading;
    private final Accounts accounts;
    private final Orders orders;
    private final Tills tills;
    private final Say say;

    TakingsPages(Reading reading, Accounts accounts, Orders orders, Tills tills, Say say) {
        this.reading = reading;
        this.accounts = accounts;
        this.orders = orders;
        this.tills = tills;
        this.say = say;
    }

    /// @param numbers what the orders are called at the counter
    /// @param tickets the numbers that our till gave, where it is or was the shop's
    /// @param ours whether our till has anything to show
    /// @param base the address of this page, and of the file below it
    /// @param audit whether who is looking checks the books
    record Day(
            ShopView shop,
            Takings takings,
            Map<OrderId, String> numbers,
            Map<PaymentId, Integer> tickets,
            boolean ours,
            String base,
            boolean audit) {}

    @GetMapping({"/boutique/{shop}/encaissements", "/audit/{shop}/encaissements"})
    ModelAndView day(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked,
            HttpServletRequest request) {
        ShopView view = reading.shop(shop);
        Takings takings = takings(view, asked);
        boolean audit = request.getRequestURI().startsWith("/audit/");
        String base = (audit ? "/audit/" : "/boutique/") + shop + "/encaissements";
        return new ModelAndView(
                "staff/takings",
                "page",
                new Day(
                        view,
                        takings,
                        numbers(shop, takings),
                        tickets(shop, takings),
                        tills.standing(shop).wasEverOurs(),
                        base,
                        audit));
    }

    @GetMapping({
        "/boutique/{shop}/encaissements/fichier.csv",
        "/audit/{shop}/encaissements/fichier.csv"
    })
    ResponseEntity<byte[]> file(
            @PathVariable ShopId shop,
            @RequestParam(name = "jour", required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate asked) {
        ShopView view = reading.shop(shop);
        Takings takings = takings(view, asked);
        String name = "encaissements-" + shop + "-" + takings.day() + ".csv";
        TakingsFile file =
                new TakingsFile(
                        numbers(shop, takings),
                        tickets(shop, takings),
                        means -> say.text("means." + means),
                        view.profile().zone());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .body(file.written(takings));
    }

    private Takings takings(ShopView shop, @Nullable LocalDate asked) {
        return accounts.takings(shop.id(), asked == null ? reading.today(shop) : asked);
    }

    private Map<PaymentId, Integer> tickets(ShopId shop, Takings takings) {
        return tills.numbers(shop, takings.all().map(line -> line.entry().payment()).toList());
    }

    private Map<OrderId, String> numbers(ShopId shop, Takings takings) {
        return orders.numbers(
                shop, takings.all().map(line -> line.entry().order()).collect(Collectors.toSet()));
    }
}
