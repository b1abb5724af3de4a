package org.creneau.infrastructure.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.withdrawal.Withdrawals;
import org.creneau.domain.bringing.Counting;
import org.creneau.domain.bringing.ExchangeAtCounter;
import org.creneau.domain.bringing.ExchangeUnannounced;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.Sale;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.Contact;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.SaidPaid;
import org.creneau.domain.returns.RecordReturn;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.springframework.stereotype.Component;

/// What is exchanged over the counter, with people who were expected and with others.
@Component
public final class CounterExchanges {
    private static final int LATELY = 20;

    /// Said of what is still owed.
    static final String NOT_PAID = "NO";

    private final ReturnRequests requests;
    private final Withdrawals withdrawals;
    private final Reading reading;
    private final Accounts accounts;
    private final Desk desk;
    private final Draws draws;

    CounterExchanges(
            ReturnRequests requests,
            Withdrawals withdrawals,
            Reading reading,
            Accounts accounts,
            Desk desk,
            Draws draws) {
        this.requests = requests;
        this.withdrawals = withdrawals;
        this.reading = reading;
        this.accounts = accounts;
        this.desk = desk;
        this.draws = draws;
    }

    /// What she brought in, and what was kept for her out, in one go: her visit was booked.
    ///
    /// @param paid as with [#said]
    public Outcome exchange(
            ReceiveReturn received,
            List<BoughtLine> taken,
            String paid,
            Actor staff,
            Channel channel) {
        ShopId shop = received.shop();
        ReturnId goods = received.goods();
        return desk.send(
                new ExchangeAtCounter(
                        received,
                        taken,
                        Keys.exchange(shop, goods, "out"),
                        Keys.exchange(shop, goods, "in"),
                        said(shop, received.order(), goods, paid)),
                staff,
                channel);
    }

    /// What somebody stands there with, and what she takes for it, in one go.
    public Outcome exchange(
            RecordReturn received,
            List<Wish.Other> taken,
            Counting counting,
            Actor staff,
            Channel channel) {
        ShopId shop = received.shop();
        ReturnId goods = received.goods();
        var sale =
                new Sale(
                        Keys.sale(shop, goods),
                        draws.orderNumber(),
                        PersonalText.of(draws.pickupCode()),
                        Keys.exchange(shop, goods, "out"),
                        Keys.exchange(shop, goods, "in"));
        return desk.send(new ExchangeUnannounced(received, taken, counting, sale), staff, channel);
    }

    /// @param paid as with [#said]
    public Counting byBooks(ShopId shop, OrderId order, ReturnId goods, String paid) {
        return new Counting.ByBooks(said(shop, order, goods, paid));
    }

    /// @param name of whoever stands there, where she says it; blank of nobody, in whatever language is clicked
    public Counting bySay(Money credit, String name) {
        Contact said = new Contact(PersonalText.of(name.strip()), null, null);
        return new Counting.BySay(credit, new SubjectId(draws.id()), said);
    }

    /// @param paid a means by which the shop's till took what the books are missing, `NO` where it is owed, nothing where
    ///     nobody was asked
    private SaidPaid said(ShopId shop, OrderId order, ReturnId goods, String paid) {
        return switch (paid) {
            case "" -> new SaidPaid.Unasked();
            case NOT_PAID -> new SaidPaid.NotPaid();
            default ->
                    new SaidPaid.AtTill(
                            means(paid),
                            Keys.exchange(shop, goods, "before"),
                            withdrawals.received(shop, order).orElseGet(desk::now));
        };
    }

    private static Means means(String name) {
        return List.of(Means.values()).stream()
                .filter(means -> means.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new MalformedValue("means"));
    }

    /// The latest first.
    public List<ReceivedGoods> lately(ShopId shop) {
        return requests.exchanged(shop, LATELY);
    }

    /// What was exchanged a moment ago.
    ///
    /// @throws TemporarilyUnavailable as long as the view is too late to show it
    public ReceivedGoods shown(ShopId shop, ReturnId goods) {
        return requests.received(shop, goods)
                .filter(one -> one.taken() != null)
                .orElseThrow(
                        () ->
                                new TemporarilyUnavailable(
                                        "The returns are not shown yet", new NotFound("return")));
    }

    /// Where the difference is paid or given back: in the books of the old as long as they owe her something, else in those
    /// of the new.
    public OrderView toSettle(ShopId shop, Optional<OrderView> old, OrderId fresh) {
        return old.map(one -> reading.order(shop, one.id()))
                .filter(one -> accounts.of(one).toGiveBack().cents() > 0)
                .orElseGet(() -> reading.order(shop, fresh));
    }

    /// Where something is to be given back or paid once an exchange is undone: what she paid beside the old is in the books of
    /// the new.
    public Optional<OrderView> toSettleUndone(ShopId shop, GoodsExchanged swap) {
        return Stream.of(swap.sale(), swap.order())
                .flatMap(Stream::ofNullable)
                .map(id -> reading.order(shop, id))
                .filter(order -> accounts.of(order).ledger().open().cents() != 0)
                .findFirst();
    }
}
