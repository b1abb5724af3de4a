package org.creneau.infrastructure.api;

import java.time.Instant;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PayingByLink;
import org.creneau.infrastructure.desk.PayingOnline;
import org.creneau.infrastructure.desk.PayingOnline.Answer;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a short link asks for, and paying it: whom, what for and how much, and nobody's name. Links are read aloud, and somebody else
/// may pay.
@RestController
@RequestMapping(path = "/api/v1/payment-links", produces = MediaType.APPLICATION_JSON_VALUE)
class LinkPaymentsApi {
    private final PayingByLink links;
    private final PayingOnline paying;
    private final Accounts accounts;
    private final Reading reading;
    private final Answers answers;

    LinkPaymentsApi(
            PayingByLink links,
            PayingOnline paying,
            Accounts accounts,
            Reading reading,
            Answers answers) {
        this.links = links;
        this.paying = paying;
        this.accounts = accounts;
        this.reading = reading;
        this.answers = answers;
    }

    /// @param name of the shop
    /// @param number what the order is called at the counter
    /// @param payable whether it can be paid here now
    /// @param amount which is asked for now
    /// @param later what stays to be paid when she comes
    /// @param until when the order is called off where nothing came; absent where it is not
    /// @param state `TO_PAY`, `PAID` and so on, in one word
    record Demand(
            String shop,
            String name,
            String number,
            boolean payable,
            Amount amount,
            Amount later,
            @Nullable Instant until,
            String state) {
        private static Demand of(ShopView shop, OrderView order, Account account, boolean payable) {
            return new Demand(
                    shop.id().value(),
                    shop.profile().name(),
                    order.number(),
                    payable,
                    Amount.of(account.toPayOnline()),
                    Amount.of(account.later()),
                    account.state() == Account.State.AWAITED_ONLINE
                            ? account.paying().awaited().orElse(null)
                            : null,
                    account.state().name());
        }
    }

    @GetMapping("/{code}")
    @Offered(
            id = "readPaymentLink",
            says =
                    "Reads what a short link asks for. Nothing is opened at the payment service by it.")
    Demand read(@PathVariable String code) {
        OrderView order = find(code);
        ShopView shop = reading.shop(order.slot().shop());
        Account account = accounts.of(order);
        return Demand.of(shop, order, account, paying.isPayable(shop, order, account));
    }

    @PostMapping(path = "/{code}/payments", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "payByLink",
            says =
                    "Opens a page of the payment service on which what the link asks for can be paid.",
            answer = OnlineJson.Page.class)
    ResponseEntity<Object> pay(@PathVariable String code) {
        OrderView order = find(code);
        Actor shopper = Actor.shopper(order.subject());
        return switch (paying.open(order, OnlineApi.host(), shopper, Channel.API)) {
            case Answer.Page page -> ResponseEntity.ok(OnlineJson.Page.of(page));
            case Answer.No no -> answers.refused(no.reason());
            case Answer.Silent _ -> throw OnlineApi.silent();
        };
    }

    private OrderView find(String code) {
        return links.open(code).orElseThrow(() -> new NotFound("payment-link"));
    }
}
