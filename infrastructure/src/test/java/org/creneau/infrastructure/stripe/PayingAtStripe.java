package org.creneau.infrastructure.stripe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.infrastructure.payment.Paying;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.web.testing.StoppedClock;
import tools.jackson.databind.json.JsonMapper;

/// The adapter with the stand-in behind it.
final class PayingAtStripe implements Paying, AutoCloseable {
    static final String SECRET = "whsec_standin";

    private final StoppedClock clock = new StoppedClock();
    private final StripeStandIn standIn;
    private final StripePayments stripe;
    private int told;

    PayingAtStripe() throws IOException {
        standIn = new StripeStandIn(clock);
        stripe = adapter(StripeStandIn.KEY);
    }

    StripePayments adapter(String key) {
        return new StripePayments(
                key, SECRET, Map.of("librairie", "acct_books"), standIn.address(), clock);
    }

    StripeStandIn standIn() {
        return standIn;
    }

    @Override
    public PaymentService service() {
        return stripe;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pass(Duration time) {
        clock.pass(time);
    }

    @Override
    public Account account() {
        return new Account("acct_books");
    }

    @Override
    public Account another() {
        return new Account("acct_shoes");
    }

    @Override
    public Duration slack() {
        return StripeSessions.LONGER;
    }

    private StandInAccount books() {
        return standIn.account(account().id());
    }

    @Override
    public void pays(ServiceReference payment) {
        books().pays(payment.value(), false);
    }

    @Override
    public void isRefused(ServiceReference payment) {
        books().refuses(payment.value());
    }

    @Override
    public void isAskedWhoSheIs(ServiceReference payment) {
        books().asksWhoSheIs(payment.value());
    }

    @Override
    public void provesIt(ServiceReference payment) {
        books().pays(payment.value(), false);
    }

    @Override
    public void cannotProveIt(ServiceReference payment) {
        books().refuses(payment.value());
    }

    @Override
    public void paysWithACardThatTakesNothingBack(ServiceReference payment) {
        books().pays(payment.value(), true);
    }

    @Override
    public List<Sent> sent() {
        List<Sent> sent = new ArrayList<>();
        var events = books().events;
        for (; told < events.size(); told++) {
            sent.add(signed(new JsonMapper().writeValueAsString(events.get(told).json())));
        }
        return sent;
    }

    Sent signed(String body) {
        var secret = new TimedSignature(SECRET.getBytes(StandardCharsets.UTF_8));
        String signature = secret.of(body.getBytes(StandardCharsets.UTF_8), clock.instant());
        return new Sent(Map.of("stripe-signature", signature), body);
    }

    @Override
    public void close() {
        standIn.close();
    }
}
