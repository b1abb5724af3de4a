package org.creneau.infrastructure.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.service.V1Services;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;
import org.creneau.infrastructure.payment.TimedSignature;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A payment is a session of Checkout, by whose id it goes here, on the shop's own account (a direct charge): the money
/// is the shop's from the start, and so are disputes and fees.
///
/// Stripe remembers for a day what was asked under a key, and what it answered, be it that something failed at Stripe.
/// Refunds are looked up before they are asked for, so that one asked again later is found; what is taken, let go or
/// closed happens once by itself and needs no key. A payment that is opened again under its id after
/// a day can be another session: by then the page of the first one is closed.
public final class StripePayments implements PaymentService {
    public static final String NAME = "stripe";

    private static final String SIGNATURE = "stripe-signature";
    private static final JsonMapper JSON = new JsonMapper();

    /// Keys are remembered for a day at least.
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final StripeCalls stripe;
    private final StripeReading reading;
    private final TimedSignature signature;
    private final Map<String, String> accounts;
    private final InstantSource clock;

    /// Live endpoints of platforms hear of tests as well.
    private final boolean live;

    /// @param clock has to go with Stripe's, which is everybody's
    public StripePayments(
            String secretKey,
            String webhookSecret,
            Map<String, String> accounts,
            String api,
            InstantSource clock) {
        this.stripe = new StripeCalls(secretKey, api);
        this.reading = new StripeReading(stripe);
        this.signature = new TimedSignature(webhookSecret.getBytes(StandardCharsets.UTF_8));
        this.accounts = Map.copyOf(accounts);
        this.clock = clock;
        this.live = secretKey.contains("_live_");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Account> account(ShopId shop) {
        return Optional.ofNullable(accounts.get(shop.value())).map(Account::new);
    }

    @Override
    public Opened open(Ask ask) {
        if (ask.amount().cents() <= 0) {
            throw new ServiceRefused("there is nothing to pay");
        }
        if (!StripeSessions.isOfHundredths(ask.amount())) {
            throw new ServiceRefused("a currency without hundredths");
        }
        Session session =
                stripe.order(
                        ask.account(),
                        "open-" + ask.payment(),
                        clock.instant(),
                        (v1, options) ->
                                v1.checkout()
                                        .sessions()
                                        .create(
                                                StripeSessions.wanted(ask, clock.instant()),
                                                options),
                        (v1, options) -> openedBefore(v1, options, ask));
        return new Opened(new ServiceReference(session.getId()), page(session, ask));
    }

    /// A session that is over has no page any more: what became of it is shown where she came from.
    private static URI page(Session session, Ask ask) {
        String url = session.getUrl();
        return url == null ? ask.back() : URI.create(url);
    }

    /// Under a key Stripe wants to hear every time exactly the same; here the sum has to be, and when it is taken.
    private Optional<Session> openedBefore(V1Services v1, RequestOptions options, Ask ask)
            throws StripeException {
        return StripeReading.all(v1.checkout().sessions().list(recent(), options)).stream()
                .filter(session -> StripeSessions.isSame(session, ask))
                .findFirst();
    }

    private SessionListParams recent() {
        Instant since = clock.instant().minus(REMEMBERED);
        return SessionListParams.builder()
                .setLimit(StripeReading.PAGE)
                .setCreated(
                        SessionListParams.Created.builder().setGte(since.getEpochSecond()).build())
                .build();
    }

    @Override
    public Snapshot look(Account account, ServiceReference payment) {
        return reading.snapshot(account, reading.session(account, payment));
    }

    @Override
    public Snapshot capture(Account account, ServiceReference payment, Money amount) {
        Session session = reading.session(account, payment);
        PaymentIntent intent = session.getPaymentIntentObject();
        Snapshot before = reading.snapshot(account, session);
        if (before.stage() == Stage.CAPTURED && before.captured().equals(amount)) {
            return before;
        }
        if (intent == null || before.stage() != Stage.AUTHORISED || !isSum(amount, before)) {
            throw new ServiceRefused("this much cannot be captured, or not any more");
        }
        var params =
                PaymentIntentCaptureParams.builder().setAmountToCapture(amount.cents()).build();
        stripe.ask(
                account,
                (v1, options) -> v1.paymentIntents().capture(intent.getId(), params, options));
        return look(account, payment);
    }

    private static boolean isSum(Money amount, Snapshot before) {
        return amount.cents() > 0 && amount.currency().equals(before.authorised().currency());
    }

    @Override
    public Snapshot close(Account account, ServiceReference payment) {
        Session session = reading.session(account, payment);
        if (StripeSnapshots.isOpen(session)) {
            expire(account, payment);
        }
        return look(account, payment);
    }

    @Override
    public Snapshot cancel(Account account, ServiceReference payment) {
        Session session = reading.session(account, payment);
        PaymentIntent intent = session.getPaymentIntentObject();
        if (StripeSnapshots.isOpen(session)) {
            expire(account, payment);
        } else if (intent != null && StripeSnapshots.stage(session, intent) == Stage.AUTHORISED) {
            stripe.ask(
                    account, (v1, options) -> v1.paymentIntents().cancel(intent.getId(), options));
        }
        return look(account, payment);
    }

    /// A session that she has just completed cannot be closed any more: how it stands then is the answer.
    private void expire(Account account, ServiceReference payment) {
        try {
            stripe.ask(
                    account,
                    (v1, options) -> v1.checkout().sessions().expire(payment.value(), options));
        } catch (ServiceRefused e) {
            if (StripeSnapshots.isOpen(reading.session(account, payment))) {
                throw e;
            }
        }
    }

    @Override
    public Snapshot refund(
            Account account, ServiceReference payment, PaymentId refund, Money amount) {
        Session session = reading.session(account, payment);
        Snapshot before = reading.snapshot(account, session);
        Optional<Snapshot.Refund> known =
                before.refunds().stream()
                        .filter(one -> one.refund().equals(Optional.of(refund)))
                        .findFirst();
        if (known.isPresent()) {
            return known(before, known.get(), amount);
        }
        PaymentIntent intent = session.getPaymentIntentObject();
        if (intent == null || before.stage() != Stage.CAPTURED || !isLeft(amount, before)) {
            throw new ServiceRefused("more than is left of what was captured");
        }
        var params =
                RefundCreateParams.builder()
                        .setPaymentIntent(intent.getId())
                        .setAmount(amount.cents())
                        .putMetadata(StripeSnapshots.REFUND, refund.value())
                        .build();
        stripe.order(
                account,
                "refund-" + refund,
                clock.instant(),
                (v1, options) -> v1.refunds().create(params, options),
                (v1, options) -> made(v1, options, intent, refund));
        return look(account, payment);
    }

    private static Optional<Refund> made(
            V1Services v1, RequestOptions options, PaymentIntent intent, PaymentId refund)
            throws StripeException {
        return StripeReading.refunds(v1, options, intent).stream()
                .filter(one -> StripeSnapshots.ours(one).equals(Optional.of(refund)))
                .findFirst();
    }

    private static Snapshot known(Snapshot before, Snapshot.Refund known, Money amount) {
        if (!known.amount().equals(amount)) {
            throw new ServiceRefused("another refund was asked under this id");
        }
        return before;
    }

    private static boolean isLeft(Money amount, Snapshot before) {
        long left =
                before.refunds().stream()
                        .filter(one -> one.fate() != Fate.FAILED)
                        .mapToLong(one -> -one.amount().cents())
                        .reduce(before.captured().cents(), Long::sum);
        return isSum(amount, before) && amount.cents() <= left;
    }

    @Override
    public List<Snapshot> changed(Account account, Instant from, Instant to) {
        return reading.changed(account, from, to);
    }

    @Override
    public Optional<Notice> hear(Map<String, String> headers, byte[] body, Instant now) {
        signature.check(headers.getOrDefault(SIGNATURE, ""), body, now);
        JsonNode event = read(body);
        String account = event.path("account").asString("");
        if (account.isEmpty() || event.path("livemode").asBoolean(live) != live) {
            return Optional.empty();
        }
        return StripeTold.of(event.path("type").asString(""), event.at("/data/object"))
                .flatMap(about -> reading.find(new Account(account), about))
                .map(
                        session ->
                                new Notice(
                                        event.path("id").asString(""),
                                        new Account(account),
                                        session));
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            throw new ForgedNotice("signed, but not an event");
        }
    }
}
