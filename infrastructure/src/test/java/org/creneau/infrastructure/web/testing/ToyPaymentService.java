package org.creneau.infrastructure.web.testing;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.creneau.domain.payment.online.Snapshot.Fate;
import org.creneau.domain.payment.online.Stage;

/// A payment service of the tests: it does what it is told, and says nothing by itself. The shoe shop has no account
/// there.
public final class ToyPaymentService implements PaymentService {
    private final InstantSource clock;
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final Set<PaymentId> gone = new HashSet<>();
    private boolean silent;
    private boolean keeps;
    private boolean inFrancs;

    private static final class Payment {
        private final Ask ask;
        private final List<Snapshot.Refund> refunds = new ArrayList<>();
        private Stage stage = Stage.OPEN;
        private long captured;
        private Instant changed;

        private Payment(Ask ask, Instant now) {
            this.ask = ask;
            this.changed = now;
        }
    }

    ToyPaymentService(InstantSource clock) {
        this.clock = clock;
    }

    /// Whatever is asked, it does not answer until it is told to again.
    public void silent(boolean silent) {
        this.silent = silent;
    }

    /// It gives nothing back.
    public void keeps(boolean keeps) {
        this.keeps = keeps;
    }

    /// It tells what it took in another currency.
    public void inFrancs(boolean inFrancs) {
        this.inFrancs = inFrancs;
    }

    /// Whatever is asked about it, the answer is no.
    public void forget(PaymentId payment) {
        gone.add(payment);
    }

    /// The payments that were opened, the last one last.
    public List<Ask> asked() {
        return payments.values().stream().map(one -> one.ask).toList();
    }

    public Ask last() {
        return asked().getLast();
    }

    /// She pays, on its page.
    public void pay(PaymentId payment) {
        Payment one = find(payment);
        boolean later = one.ask.capture() == Capture.LATER;
        to(one, later ? Stage.AUTHORISED : Stage.CAPTURED);
        one.captured = later ? 0 : one.ask.amount().cents();
    }

    /// Her bank lets go of what it kept.
    public void lapse(PaymentId payment) {
        to(find(payment), Stage.ENDED);
    }

    /// Her bank says no.
    public void decline(PaymentId payment) {
        to(find(payment), Stage.DECLINED);
    }

    /// What became of the refunds that are underway.
    public void refunds(PaymentId payment, Fate fate) {
        Payment one = find(payment);
        one.refunds.replaceAll(
                each ->
                        each.fate() == Fate.UNDERWAY
                                ? new Snapshot.Refund(
                                        each.refund(), each.reference(), each.amount(), fate)
                                : each);
        one.changed = clock.instant();
    }

    /// How many were asked for.
    public int refunds(PaymentId payment) {
        return find(payment).refunds.size();
    }

    private void to(Payment one, Stage stage) {
        one.stage = stage;
        one.changed = clock.instant();
    }

    private Payment find(PaymentId payment) {
        Payment one = payments.get(payment);
        if (one == null) {
            throw new ServiceRefused("No payment " + payment);
        }
        return one;
    }

    private Payment find(ServiceReference reference) {
        if (silent) {
            throw new ServiceSilent("Not today", new IllegalStateException("silent"));
        }
        return payments.values().stream()
                .filter(one -> reference(one).equals(reference))
                .filter(one -> !gone.contains(one.ask.payment()))
                .findFirst()
                .orElseThrow(() -> new ServiceRefused("No payment " + reference));
    }

    private static ServiceReference reference(Payment one) {
        return new ServiceReference("toy_" + one.ask.payment());
    }

    private Snapshot said(Payment one) {
        String currency = inFrancs ? "CHF" : one.ask.amount().currency();
        boolean kept = one.stage == Stage.AUTHORISED;
        return new Snapshot(
                one.ask.payment(),
                reference(one),
                one.stage,
                kept ? one.ask.amount() : new Money(0, currency),
                new Money(one.captured, currency),
                kept ? Optional.of(one.changed.plusSeconds(6 * 24 * 3_600)) : Optional.empty(),
                one.refunds);
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public Optional<Account> account(ShopId shop) {
        return shop.equals(ThreeShops.SHOES)
                ? Optional.empty()
                : Optional.of(new Account("account-of-" + shop));
    }

    @Override
    public Opened open(Ask ask) {
        if (silent) {
            throw new ServiceSilent("Not today", new IllegalStateException("silent"));
        }
        Payment before = payments.get(ask.payment());
        if (before != null
                && !(before.ask.amount().equals(ask.amount())
                        && before.ask.capture() == ask.capture())) {
            throw new ServiceRefused("Another payment was opened under this id");
        }
        Payment one =
                payments.computeIfAbsent(ask.payment(), _ -> new Payment(ask, clock.instant()));
        return new Opened(reference(one), URI.create("https://toy.example/pay/" + ask.payment()));
    }

    @Override
    public Snapshot look(Account account, ServiceReference payment) {
        return said(find(payment));
    }

    @Override
    public Snapshot capture(Account account, ServiceReference payment, Money amount) {
        Payment one = find(payment);
        if (one.stage == Stage.AUTHORISED) {
            to(one, Stage.CAPTURED);
            one.captured = amount.cents();
        }
        return said(one);
    }

    @Override
    public Snapshot close(Account account, ServiceReference payment) {
        Payment one = find(payment);
        if (one.stage == Stage.OPEN) {
            to(one, Stage.ENDED);
        }
        return said(one);
    }

    @Override
    public Snapshot cancel(Account account, ServiceReference payment) {
        Payment one = find(payment);
        if (one.stage != Stage.CAPTURED && one.stage != Stage.ENDED) {
            to(one, Stage.ENDED);
        }
        return said(one);
    }

    @Override
    public Snapshot refund(
            Account account, ServiceReference payment, PaymentId refund, Money amount) {
        Payment one = find(payment);
        if (one.refunds.stream().noneMatch(each -> each.refund().equals(Optional.of(refund)))) {
            if (keeps || amount.cents() > left(one)) {
                throw new ServiceRefused("This much is not given back");
            }
            one.refunds.add(
                    new Snapshot.Refund(
                            Optional.of(refund),
                            new ServiceReference("re_" + refund.value().replace('.', '_')),
                            amount,
                            Fate.UNDERWAY));
            one.changed = clock.instant();
        }
        return said(one);
    }

    private static long left(Payment one) {
        return one.captured
                - one.refunds.stream()
                        .filter(each -> each.fate() != Fate.FAILED)
                        .mapToLong(each -> each.amount().cents())
                        .sum();
    }

    @Override
    public List<Snapshot> changed(Account account, Instant from, Instant to) {
        if (silent) {
            throw new ServiceSilent("Not today", new IllegalStateException("silent"));
        }
        return payments.values().stream()
                .filter(one -> one.ask.account().equals(account))
                .filter(one -> !one.changed.isBefore(from) && one.changed.isBefore(to))
                .map(this::said)
                .toList();
    }

    @Override
    public Optional<Notice> hear(Map<String, String> headers, byte[] body, Instant now) {
        return Optional.empty();
    }
}
