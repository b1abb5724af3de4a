package org.creneau.infrastructure.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// From the page of an order to that of the payment service, and back.
///
/// She follows a link there: browsers stop a form whose answer leads to somebody else's page. Asked for twice it is
/// the same page of the service, and nothing is paid by opening it.
@Controller
class OnlinePages {
    private final OrderPages orders;
    private final PayingOnline paying;
    private final Accounts accounts;
    private final PlacedTogether together;

    OnlinePages(
            OrderPages orders, PayingOnline paying, Accounts accounts, PlacedTogether together) {
        this.orders = orders;
        this.paying = paying;
        this.accounts = accounts;
        this.together = together;
    }

    @GetMapping("/commande/{token}/payer")
    ResponseEntity<Void> pay(
            @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        OrderView order = orders.find(token);
        together.leave(token, request, response);
        Actor shopper = Actor.shopper(order.subject());
        return switch (paying.open(order, host(), shopper, Channel.WEB)) {
            case Answer.Page page -> to(page.page());
            case Answer.No _ when isSettled(order) -> back(token, "?retour");
            case Answer.No no -> back(token, "?paiement=" + no.reason().code());
            case Answer.Silent _ -> back(token, "?paiement=silence");
        };
    }

    /// Whoever goes to pay once more reads that it is paid.
    private boolean isSettled(OrderView order) {
        return switch (accounts.of(order).state()) {
            case PAID, AUTHORISED -> true;
            case NOTHING_DUE, TO_PAY, AWAITED_ONLINE, DEPOSIT, TO_GIVE_BACK, PAID_BACK -> false;
            case CHEQUE_ANNOUNCED, CHEQUE_RECEIVED, CHEQUE_BOUNCED, CHEQUE_TO_RETURN -> false;
            case GOODS_AWAITED -> false;
        };
    }

    private static URI host() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path("/").build().toUri();
    }

    /// Where the service sends her back to. What it says is written down, so that she sees it. Whoever pays several orders
    /// one after another is led to the next.
    @GetMapping("/commande/{token}/paiement")
    ResponseEntity<Void> back(@PathVariable String token, HttpServletRequest request) {
        boolean answered = paying.look(orders.find(token));
        return together.onward(token, answered ? "retour" : "silence", request)
                .map(next -> to(URI.create(next)))
                .orElseGet(() -> back(token, answered ? "?retour" : "?paiement=silence"));
    }

    private static ResponseEntity<Void> back(String token, String query) {
        return to(URI.create("/commande/" + token + query + "#paiement"));
    }

    private static ResponseEntity<Void> to(URI page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(page)
                .build();
    }
}
