package org.creneau.infrastructure.desk;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.online.LookAndRecord;
import org.creneau.application.payment.online.OnlinePayments.Tried;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.application.payment.online.PaymentService.Opened;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.RecordOpened;
import org.creneau.domain.payment.online.Stage;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.OnlinePayment.Offered;
import org.creneau.domain.shop.Taking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The way from an order to the page of a payment service, and back. What the service is told is a sum, the name of the
/// shop and the number of the order: nothing about a person.
@Component("payingOnline")
public final class PayingOnline {
    private static final Logger LOG = LoggerFactory.getLogger(PayingOnline.class);

    /// For orders that do not wait: long enough to find a card.
    private static final Duration USUAL = Duration.ofMinutes(Offered.USUAL_MINUTES);

    private final PaymentServices services;
    private final Accounts accounts;
    private final LookAndRecord looking;
    private final PublicLinks links;
    private final SeenFromOutside outside;
    private final Reading reading;
    private final Desk desk;

    PayingOnline(
            PaymentServices services,
            Accounts accounts,
            LookAndRecord looking,
            PublicLinks links,
            SeenFromOutside outside,
            Reading reading,
            Desk desk) {
        this.services = services;
        this.accounts = accounts;
        this.looking = looking;
        this.links = links;
        this.outside = outside;
        this.reading = reading;
        this.desk = desk;
    }

    /// What came of asking for a page on which to pay.
    public sealed interface Answer {
        /// @param until when it closes, or soon after
        record Page(URI page, Money amount, Instant until) implements Answer {}

        record No(Reason reason) implements Answer {}

        /// The service did not answer, or said no. Later it may.
        record Silent() implements Answer {}
    }

    /// Whether there is a service with an account of this shop at all.
    public boolean isPossible(ShopId shop) {
        return usual(shop).isPresent();
    }

    /// Whether this shop can be paid so.
    public boolean isOffered(ShopView shop) {
        return shop.online() instanceof Offered && isPossible(shop.id());
    }

    /// Whether there is anything to pay for this order that can be paid so now.
    public boolean isPayable(ShopView shop, OrderView order, Account account) {
        boolean inTime =
                account.paying().awaited().filter(until -> !desk.now().isBefore(until)).isEmpty()
                        || account.state() != Account.State.AWAITED_ONLINE;
        return taking(shop, account).isPresent()
                && isPossible(shop.id())
                && account.toPay().cents() > 0
                && account.state() != Account.State.AUTHORISED
                && inTime;
    }

    /// When the money would be taken; absent where it cannot come so. An order that waits for its money is paid as it was
    /// agreed, though the shop takes no others so any more.
    ///
    /// A part that is asked for first is taken at once: nobody keeps a place because a bank may let go of it.
    private static Optional<Taking> taking(ShopView shop, Account account) {
        Optional<Taking> usual = whole(shop, account);
        return account.later().cents() > 0 ? usual.map(_ -> Taking.AT_ONCE) : usual;
    }

    private static Optional<Taking> whole(ShopView shop, Account account) {
        return switch (shop.online()) {
            case Offered(var taking, _) -> Optional.of(taking);
            case OnlinePayment.NotOffered _ ->
                    Optional.of(Taking.AT_ONCE)
                            .filter(_ -> account.state() == Account.State.AWAITED_ONLINE);
        };
    }

    private Optional<PaymentService> usual(ShopId shop) {
        return services.usual().filter(service -> service.account(shop).isPresent());
    }

    /// @param host of our own pages, as she sees them; not used where it was configured
    public Answer open(OrderView order, URI host, Actor actor, Channel channel) {
        ShopView shop = reading.shop(order.slot().shop());
        Optional<PaymentService> service = usual(shop.id());
        if (service.isEmpty()) {
            return new Answer.No(OrderRefusal.NOT_PAID_ONLINE);
        }
        Account account = accounts.of(order);
        return taking(shop, account)
                .map(taking -> new Wanted(shop, order, account, taking, service.get()))
                .map(wanted -> open(wanted, host, actor, channel))
                .orElseGet(() -> new Answer.No(OrderRefusal.NOT_PAID_ONLINE));
    }

    private record Wanted(
            ShopView shop,
            OrderView order,
            Account account,
            Taking taking,
            PaymentService service) {
        Money amount() {
            return account.toPayOnline();
        }

        /// One that is open for the same sum; she may have gone back.
        Optional<Attempt> before(Instant now) {
            return account.paying()
                    .open(now)
                    .filter(one -> one.opened().amount().equals(amount()))
                    .filter(one -> one.opened().service().equals(service.name()));
        }

        /// The next one, the same for two taps at once. Another sum, or another moment to take it, is another payment:
        /// a service keeps what it was asked for first, though nobody here may have written it down.
        PaymentId next() {
            long number = account.paying().online().all().count();
            String what = number + " " + amount().cents() + " " + taking;
            return Keys.payment(shop.id(), "online " + order.id() + " " + what);
        }

        Instant until(Instant now) {
            return account.paying()
                    .awaited()
                    .filter(_ -> account.state() == Account.State.AWAITED_ONLINE)
                    .orElseGet(() -> now.plus(USUAL));
        }

        Ask ask(PaymentId payment, Taking how, URI back, Instant until) {
            return new Ask(
                    service.account(shop.id()).orElseThrow(),
                    payment,
                    amount(),
                    shop.profile().name() + " · " + order.number(),
                    how == Taking.AT_ONCE ? Capture.AT_ONCE : Capture.LATER,
                    back,
                    until);
        }
    }

    private Answer open(Wanted wanted, URI host, Actor actor, Channel channel) {
        if (wanted.amount().cents() <= 0) {
            return new Answer.No(OrderRefusal.NOTHING_TO_PAY);
        }
        Instant now = desk.now();
        Optional<Attempt> before = wanted.before(now);
        PaymentId payment = before.map(one -> one.opened().payment()).orElseGet(wanted::next);
        Taking taking = before.map(one -> one.opened().taking()).orElseGet(wanted::taking);
        Instant until = before.map(one -> one.opened().until()).orElseGet(() -> wanted.until(now));
        URI back = back(wanted.order(), host);
        try {
            Opened opened = wanted.service().open(wanted.ask(payment, taking, back, until));
            closeOthers(wanted, payment);
            return written(wanted, payment, taking, opened, until, actor, channel);
        } catch (ServiceSilent | ServiceRefused e) {
            LOG.warn("A payment could not be opened: {}", e.getMessage());
            return new Answer.Silent();
        }
    }

    private URI back(OrderView order, URI host) {
        String token = links.to(order.slot().shop(), order.id());
        return outside.host(host).resolve("commande/" + token + "/paiement");
    }

    /// Pages for another sum than is open now. Whoever pays there all the same has paid: it is shown.
    private void closeOthers(Wanted wanted, PaymentId payment) {
        wanted.account()
                .paying()
                .online()
                .all()
                .filter(one -> one.stage() == Stage.OPEN)
                .filter(one -> !one.opened().payment().equals(payment))
                .forEach(one -> closed(tried(wanted.order(), one)));
    }

    private void closed(Tried tried) {
        try {
            looking.close(tried);
        } catch (ServiceSilent | ServiceRefused e) {
            LOG.warn("The page of a payment could not be closed: {}", e.getMessage());
        }
    }

    private Answer written(
            Wanted wanted,
            PaymentId payment,
            Taking taking,
            Opened opened,
            Instant until,
            Actor actor,
            Channel channel) {
        var command =
                new RecordOpened(
                        wanted.shop().id(),
                        wanted.order().id(),
                        payment,
                        wanted.service().name(),
                        wanted.service().account(wanted.shop().id()).orElseThrow().id(),
                        opened.payment(),
                        wanted.amount(),
                        wanted.account().kept(),
                        taking,
                        until);
        return switch (desk.send(command, actor, channel)) {
            case Outcome.Accepted _ -> new Answer.Page(opened.page(), wanted.amount(), until);
            case Outcome.Refused(var reason) -> new Answer.No(reason);
        };
    }

    /// Asks the service how her payments stand that nobody has heard of yet. She is back from its page, and its notice
    /// may be on its way.
    ///
    /// @return whether the service answered
    public boolean look(OrderView order) {
        return accounts.of(order)
                .paying()
                .online()
                .all()
                .filter(one -> one.stage() == Stage.OPEN || one.stage() == Stage.DECLINED)
                .map(one -> isLookedAt(tried(order, one)))
                .reduce(true, Boolean::logicalAnd);
    }

    private boolean isLookedAt(Tried tried) {
        try {
            desk.showing(looking.look(tried));
            return true;
        } catch (ServiceSilent | ServiceRefused e) {
            LOG.warn("A payment could not be looked at: {}", e.getMessage());
            return false;
        }
    }

    private static Tried tried(OrderView order, Attempt attempt) {
        return new Tried(order.slot().shop(), order.id(), attempt);
    }
}
