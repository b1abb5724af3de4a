package org.creneau.infrastructure.web;

import java.net.URI;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PayingByLink;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.creneau.infrastructure.desk.Reading;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Where a short link leads: whom, what for and how much, and on to the page of the payment service. The name of whoever ordered is
/// not shown: links are read aloud, and somebody else may pay.
///
/// Nothing is opened at the service by looking: programs that check letters follow links, too.
@Controller
@RequestMapping("/p/{code}")
class PayByLinkPages {
    private final PayingByLink links;
    private final PayingOnline paying;
    private final Accounts accounts;
    private final Reading reading;

    PayByLinkPages(PayingByLink links, PayingOnline paying, Accounts accounts, Reading reading) {
        this.links = links;
        this.paying = paying;
        this.accounts = accounts;
        this.reading = reading;
    }

    record ToPay(ShopView shop, OrderView order, Account account, String code, boolean payable) {}

    @GetMapping
    ModelAndView page(@PathVariable String code) {
        OrderView order = find(code);
        ShopView shop = reading.shop(order.slot().shop());
        Account account = accounts.of(order);
        boolean payable = paying.isPayable(shop, order, account);
        return new ModelAndView(
                "pay-by-link", "page", new ToPay(shop, order, account, code, payable));
    }

    @GetMapping("/payer")
    ResponseEntity<Void> pay(@PathVariable String code) {
        OrderView order = find(code);
        Actor shopper = Actor.shopper(order.subject());
        return switch (paying.open(order, host(), shopper, Channel.WEB)) {
            case Answer.Page page -> to(page.page());
            case Answer.No _ -> to(URI.create("/p/" + code + "?non"));
            case Answer.Silent _ -> to(URI.create("/p/" + code + "?silence"));
        };
    }

    private OrderView find(String code) {
        return links.open(code).orElseThrow(() -> new NotFound("payment-link"));
    }

    private static URI host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(page)
                .build();
    }
}
