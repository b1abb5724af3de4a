package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.Orders;
import org.creneau.application.shop.ShopView;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.TillStanding;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.CloseTill;
import org.creneau.domain.till.Span;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.i18n.Say;
import org.creneau.infrastructure.security.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The till of a shop that has ours: what is open in it, and what was closed.
@Controller
class TillPages {
    private final Reading reading;
    private final Tills tills;
    private final Orders orders;
    private final Desk desk;
    private final Say say;

    TillPages(Reading reading, Tills tills, Orders orders, Desk desk, Say say) {
        this.reading = reading;
        this.tills = tills;
        this.orders = orders;
        this.desk = desk;
        this.say = say;
    }

    /// @param open what no closure has taken yet
    /// @param closed what ends in the month
    /// @param waiting month and year that are over and not closed, though days of theirs are
    /// @param numbers what the orders are called at the counter
    record Shown(
            ShopView shop,
            TillStanding standing,
            List<Receipt> open,
            YearMonth month,
            List<TillClosed> closed,
            List<Span> waiting,
            Map<OrderId, String> numbers,
            @Nullable Alert alert) {}

    /// @param audit whether who is looking checks the books
    record Closure(
            ShopView shop,
            TillClosed closed,
            List<Receipt> receipts,
            Map<OrderId, String> numbers,
            boolean audit) {}

    @GetMapping("/boutique/{shop}/caisse")
    ModelAndView till(
            @PathVariable ShopId shop,
            @RequestParam(name = "mois", required = false) @Nullable YearMonth month) {
        return page(reading.shop(shop), month, null, HttpStatus.OK);
    }

    /// Where nothing was open, nothing is closed.
    ///
    /// @param month of a month or a year that is over; absent where today is closed
    /// @param seen number of the last record that the page showed
    @PostMapping("/boutique/{shop}/caisse/cloture")
    ModelAndView close(
            @PathVariable ShopId shop,
            @RequestParam(name = "periode", defaultValue = "DAY") Span span,
            @RequestParam(name = "mois", required = false) @Nullable YearMonth month,
            @RequestParam(name = "vu", required = false) @Nullable Integer seen,
            Authentication who) {
        ShopView view = reading.shop(shop);
        LocalDate day = month == null ? reading.today(view) : known(month).atDay(1);
        var command = new CloseTill(shop, span, day, Optional.ofNullable(seen));
        return switch (desk.send(command, Staff.actor(who), Channel.WEB)) {
            case Outcome.Accepted(var events, _) ->
                    Redirects.to("/boutique/" + shop + "/caisse" + done(events.isEmpty()));
            case Outcome.Refused(var reason) ->
                    page(view, month, Alert.of(say, reason), HttpStatus.CONFLICT);
        };
    }

    private static String done(boolean nothing) {
        return nothing ? "?rien" : "?cloture";
    }

    @GetMapping({
        "/boutique/{shop}/caisse/clotures/{closure}",
        "/audit/{shop}/caisse/clotures/{closure}"
    })
    ModelAndView closure(
            @PathVariable ShopId shop, @PathVariable int closure, HttpServletRequest request) {
        ShopView view = reading.shop(shop);
        TillClosed closed = tills.closure(shop, closure).orElseThrow(() -> new NotFound("closure"));
        List<Receipt> receipts =
                closed.span() == Span.DAY
                        ? tills.between(shop, closed.first(), closed.last())
                        : List.of();
        return new ModelAndView(
                "staff/closure",
                "page",
                new Closure(
                        view,
                        closed,
                        receipts,
                        numbers(shop, receipts),
                        request.getRequestURI().startsWith("/audit/")));
    }

    private ModelAndView page(
            ShopView shop, @Nullable YearMonth asked, @Nullable Alert alert, HttpStatus status) {
        YearMonth month = asked == null ? YearMonth.from(reading.today(shop)) : known(asked);
        List<Receipt> open = tills.open(shop.id());
        LocalDate first = month.atDay(1);
        List<TillClosed> closed = tills.closures(shop.id(), first, month.atEndOfMonth());
        Shown shown =
                new Shown(
                        shop,
                        tills.standing(shop.id()),
                        open,
                        month,
                        closed,
                        waiting(closed, reading.today(shop)),
                        numbers(shop.id(), open),
                        alert);
        ModelAndView page = new ModelAndView("staff/till", "page", shown);
        page.setStatus(status);
        return page;
    }

    /// Seldom any: they are closed in the minutes after their end.
    private static List<Span> waiting(List<TillClosed> closed, LocalDate today) {
        return Stream.of(Span.MONTH, Span.YEAR).filter(span -> waits(closed, span, today)).toList();
    }

    private static boolean waits(List<TillClosed> closed, Span span, LocalDate today) {
        return !closed.isEmpty()
                && closed.stream().noneMatch(one -> one.span() == span)
                && span.lastDay(closed.getFirst().to()).isBefore(today)
                && (span == Span.MONTH || closed.getLast().to().getMonth() == Month.DECEMBER);
    }

    /// @throws MalformedValue of kind `date` for a month that no calendar of ours has
    static YearMonth known(YearMonth month) {
        if (month.getYear() < 1900 || month.getYear() > 2999) {
            throw new MalformedValue("date");
        }
        return month;
    }

    private Map<OrderId, String> numbers(ShopId shop, List<Receipt> receipts) {
        return orders.numbers(
                shop, receipts.stream().map(Receipt::order).collect(Collectors.toSet()));
    }
}
