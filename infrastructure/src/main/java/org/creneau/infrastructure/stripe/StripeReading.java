package org.creneau.infrastructure.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.HasId;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import com.stripe.service.V1Services;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.domain.payment.online.ServiceReference;
import org.creneau.domain.payment.online.Snapshot;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What is asked of Stripe without changing anything there.
final class StripeReading {
    static final long PAGE = 100;

    private static final JsonMapper JSON = new JsonMapper();

    private final StripeCalls stripe;

    StripeReading(StripeCalls stripe) {
        this.stripe = stripe;
    }

    Snapshot snapshot(Account account, Session session) {
        return StripeSnapshots.of(session, refunds(account, session.getPaymentIntentObject()));
    }

    Session session(Account account, ServiceReference payment) {
        var params =
                SessionRetrieveParams.builder().addExpand("payment_intent.latest_charge").build();
        return stripe.ask(
                account,
                (v1, options) ->
                        v1.checkout().sessions().retrieve(payment.value(), params, options));
    }

    private List<Refund> refunds(Account account, @Nullable PaymentIntent intent) {
        if (intent == null) {
            return List.of();
        }
        return stripe.ask(account, (v1, options) -> refunds(v1, options, intent));
    }

    static List<Refund> refunds(V1Services v1, RequestOptions options, PaymentIntent intent)
            throws StripeException {
        var params =
                RefundListParams.builder().setPaymentIntent(intent.getId()).setLimit(PAGE).build();
        return all(v1.refunds().list(params, options));
    }

    /// Page after page, whose failures come wrapped.
    static <T extends HasId> List<T> all(StripeCollection<T> first) throws StripeException {
        List<T> all = new ArrayList<>();
        try {
            first.autoPagingIterable().forEach(all::add);
        } catch (RuntimeException e) {
            if (e.getCause() instanceof StripeException cause) {
                throw cause;
            }
            throw e;
        }
        return all;
    }

    /// From the list of events, which Stripe keeps for thirty days.
    List<Snapshot> changed(Account account, Instant from, Instant to) {
        var created =
                EventListParams.Created.builder()
                        .setGte(from.getEpochSecond())
                        .setLt(to.getEpochSecond())
                        .build();
        var params =
                EventListParams.builder()
                        .setCreated(created)
                        .addAllType(List.copyOf(StripeTold.TYPES))
                        .setLimit(PAGE)
                        .build();
        List<Event> events =
                stripe.ask(account, (v1, options) -> all(v1.events().list(params, options)));
        Set<StripeTold> about = new LinkedHashSet<>();
        events.forEach(event -> told(event).ifPresent(about::add));
        Set<ServiceReference> sessions = new LinkedHashSet<>();
        about.forEach(one -> find(account, one).ifPresent(sessions::add));
        return sessions.stream()
                .map(reference -> session(account, reference))
                .filter(StripeSessions::isOurs)
                .map(session -> snapshot(account, session))
                .toList();
    }

    private static Optional<StripeTold> told(Event event) {
        String object = event.getDataObjectDeserializer().getRawJson();
        return StripeTold.of(event.getType(), JSON.readTree(object));
    }

    Optional<ServiceReference> find(Account account, StripeTold about) {
        return switch (about) {
            case StripeTold.OfSession(var session) -> Optional.of(new ServiceReference(session));
            case StripeTold.OfIntent(var intent) -> ofIntent(account, intent);
        };
    }

    private Optional<ServiceReference> ofIntent(Account account, String intent) {
        var params = SessionListParams.builder().setPaymentIntent(intent).setLimit(1L).build();
        return stripe
                .ask(account, (v1, options) -> v1.checkout().sessions().list(params, options))
                .getData()
                .stream()
                .map(session -> new ServiceReference(session.getId()))
                .findFirst();
    }
}
