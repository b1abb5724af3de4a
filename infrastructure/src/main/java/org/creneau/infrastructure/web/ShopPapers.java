package org.creneau.infrastructure.web;

import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.infrastructure.desk.Accounts;
import org.creneau.infrastructure.desk.AnnouncedExchanges;
import org.creneau.infrastructure.desk.BringingBack;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/// What somebody is given in her hand by a shop whose own till keeps the books: that she brought something back, exchanged it, left money
/// or got some back. None of it is a till's receipt, and each says so.
@Controller("shopPapers")
@RequestMapping("/boutique/{shop}")
public class ShopPapers {
    private final Reading reading;
    private final BringingBack bringing;
    private final AnnouncedExchanges exchanges;
    private final Accounts accounts;
    private final ExpectedGoods goods;
    private final ReceiptWords receipts;

    ShopPapers(
            Reading reading,
            BringingBack bringing,
            AnnouncedExchanges exchanges,
            Accounts accounts,
            ExpectedGoods goods,
            ReceiptWords receipts) {
        this.reading = reading;
        this.bringing = bringing;
        this.exchanges = exchanges;
        this.accounts = accounts;
        this.goods = goods;
        this.receipts = receipts;
    }

    /// @param order absent where no purchase was found
    /// @param brought in words
    record OfReturn(
            ShopView shop, @Nullable OrderView order, ReceivedGoods goods, List<String> brought) {}

    /// @param account how it stands now
    record OfPayment(ShopView shop, OrderView order, PaymentEvent entry, Account account) {}

    /// Whether money changed hands, or a cheque did, or an exchange counted for it. What passed back to where it was paid online
    /// is nothing that somebody at the counter takes away.
    public boolean has(PaymentEvent entry) {
        return switch (entry) {
            case PaymentTaken in -> !isHome(in.carried());
            case MoneyGivenBack out -> !isHome(out.carried());
            default -> entry instanceof ChequeReceived;
        };
    }

    private static boolean isHome(@Nullable Carried carried) {
        return carried != null && carried.home();
    }

    @GetMapping("/retours/{goods}/recu")
    ModelAndView ofReturn(@PathVariable ShopId shop, @PathVariable("goods") ReturnId id) {
        ReceivedGoods came =
                bringing.received(shop, id)
                        .map(one -> exchanges.of(shop, one))
                        .orElseThrow(() -> new NotFound("return"));
        OrderView order = came.order() == null ? null : reading.order(shop, came.order());
        List<String> brought = List.of(goods.came(shop, came));
        return new ModelAndView(
                "staff/return-paper",
                "page",
                new OfReturn(reading.shop(shop), order, came, brought));
    }

    /// Where Créneau is the till, its receipt is the paper.
    @GetMapping("/commandes/{order}/paiement/{payment}/recu")
    ModelAndView ofPayment(
            @PathVariable ShopId shop,
            @PathVariable OrderId order,
            @PathVariable PaymentId payment) {
        OrderView view = reading.order(shop, order);
        Account account = accounts.of(view);
        PaymentEvent entry =
                Stream.of(account)
                        .filter(_ -> !receipts.isOurs(shop))
                        .flatMap(all -> all.written().stream())
                        .filter(one -> one.payment().equals(payment) && has(one))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("receipt"));
        return new ModelAndView(
                "staff/payment-paper",
                "page",
                new OfPayment(reading.shop(shop), view, entry, account));
    }
}
