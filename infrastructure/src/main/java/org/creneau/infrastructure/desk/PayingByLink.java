package org.creneau.infrastructure.desk;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.online.PaymentCodes;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderRefusal;
import org.creneau.domain.payment.online.GivePaymentLink;
import org.creneau.domain.payment.online.LinkTerms;
import org.creneau.domain.payment.online.LinkWay;
import org.creneau.domain.payment.online.OnlineRefusal;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A short link with which an order is paid that was taken on the telephone or at the counter, or that is still owed whatever
/// way it came.
@Component("payingByLink")
public final class PayingByLink {
    private static final Logger LOG = LoggerFactory.getLogger(PayingByLink.class);
    private static final int HALF = 6;

    private final PaymentCodes codes;
    private final PayingOnline paying;
    private final Accounts accounts;
    private final SeenFromOutside outside;
    private final Notices notices;
    private final Reading reading;
    private final Draws draws;
    private final Desk desk;
    private final Say say;

    PayingByLink(
            PaymentCodes codes,
            PayingOnline paying,
            Accounts accounts,
            SeenFromOutside outside,
            Notices notices,
            Reading reading,
            Draws draws,
            Desk desk,
            Say say) {
        this.codes = codes;
        this.paying = paying;
        this.accounts = accounts;
        this.outside = outside;
        this.notices = notices;
        this.reading = reading;
        this.draws = draws;
        this.desk = desk;
        this.say = say;
    }

    /// What came of asking for a link.
    public sealed interface Answer {
        /// @param code as it is read aloud
        record Link(URI address, String code) implements Answer {}

        record No(Reason reason) implements Answer {}

        /// The mail server did not take the letter.
        record Unsent() implements Answer {}
    }

    /// Absent for a word that stands for nothing, however it was typed.
    public Optional<OrderView> open(String typed) {
        String code = typed.replaceAll("[^0-9A-Za-z]", "").toUpperCase(Locale.ROOT);
        return codes.open(code).map(which -> reading.linked(which.shop(), which.order()));
    }

    /// The one that was given.
    public Optional<Answer.Link> given(OrderView order, URI host) {
        return codes.find(order.slot().shop(), order.id()).map(code -> link(code, host));
    }

    private Answer.Link link(String code, URI host) {
        String grouped = code.substring(0, HALF) + "-" + code.substring(HALF);
        return new Answer.Link(outside.host(host).resolve("p/" + grouped), grouped);
    }

    /// Whether a letter with it could leave.
    public boolean canMail(OrderView order) {
        return notices.canSend() && order.contact().email() instanceof PersonalText.Known;
    }

    /// @param terms what the shop says with it
    /// @param host of our own pages, as whoever asks sees them; not used where it was configured
    public Answer show(OrderView order, LinkTerms terms, URI host, Actor actor, Channel channel) {
        return refusal(order)
                .<Answer>map(Answer.No::new)
                .orElseGet(() -> decided(order, LinkWay.SHOWN, terms, host, actor, channel));
    }

    private Optional<Reason> refusal(OrderView order) {
        ShopView shop = reading.shop(order.slot().shop());
        Account account = accounts.of(order);
        if (!paying.isOffered(shop)) {
            return Optional.of(OrderRefusal.NOT_PAID_ONLINE);
        }
        if (account.state() == Account.State.AUTHORISED) {
            return Optional.of(OnlineRefusal.ALREADY_AUTHORISED);
        }
        return account.toPay().cents() > 0
                ? Optional.empty()
                : Optional.of(OrderRefusal.NOTHING_TO_PAY);
    }

    private Answer decided(
            OrderView order, LinkWay way, LinkTerms terms, URI host, Actor actor, Channel channel) {
        var command = new GivePaymentLink(order.slot().shop(), order.id(), way, terms);
        return switch (desk.send(command, actor, channel)) {
            case Outcome.Accepted _ -> link(code(order), host);
            case Outcome.Refused(var reason) -> new Answer.No(reason);
        };
    }

    private String code(OrderView order) {
        return codes.of(
                order.slot().shop(), order.id(), () -> draws.pickupCode() + draws.pickupCode());
    }

    /// Sends it, and writes down that it was sent once the mail server has it.
    public Answer mail(OrderView order, URI host, Actor actor, Channel channel) {
        if (!notices.canSend()) {
            return new Answer.No(OrderRefusal.NO_MAIL_SERVER);
        }
        if (!(order.contact().email() instanceof PersonalText.Known to)) {
            return new Answer.No(OrderRefusal.NO_ADDRESS);
        }
        return refusal(order)
                .<Answer>map(Answer.No::new)
                .orElseGet(() -> mail(order, to, host, actor, channel));
    }

    private Answer mail(
            OrderView order, PersonalText.Known to, URI host, Actor actor, Channel channel) {
        Optional<NotSent> why = notices.send(letter(order, to, link(code(order), host)));
        why.ifPresent(reason -> LOG.warn("No letter left: {}", reason));
        return why.isPresent()
                ? new Answer.Unsent()
                : decided(order, LinkWay.EMAIL, LinkTerms.NONE, host, actor, channel);
    }

    private String sum(Account account) {
        String now = say.money(account.toPayOnline());
        return account.later().cents() > 0
                ? say.text("letter.pay-link.deposit", now, say.money(account.later()))
                : now;
    }

    private Letter letter(OrderView order, PersonalText.Known to, Answer.Link link) {
        String shop = reading.shop(order.slot().shop()).profile().name();
        String sum = sum(accounts.of(order));
        return new Letter(
                to,
                say.text("letter.pay-link.subject", order.number(), shop),
                PersonalText.of(
                        say.text("letter.pay-link", order.number(), shop, sum, link.address())));
    }
}
