package org.creneau.infrastructure.stripe;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.ServiceRefused;
import org.creneau.application.payment.online.PaymentService.ServiceSilent;

/// Asks Stripe on behalf of one shop's account, and tells a no from no answer.
///
/// What Stripe says of a refusal beside its code is kept out of exceptions: it quotes what was asked, keys among it.
final class StripeCalls {
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 15_000;

    /// The same request is on its way already; too many at once.
    private static final Set<Integer> COME_AGAIN = Set.of(409, 429);

    private static final Set<Integer> NOT_ALLOWED = Set.of(401, 403);

    private static final int SERVER = 500;

    private final StripeClient client;

    static {
        Stripe.enableTelemetry = false;
    }

    StripeCalls(String secretKey, String api) {
        client =
                StripeClient.builder()
                        .setApiKey(secretKey)
                        .setApiBase(api)
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setReadTimeout(READ_MILLIS)
                        .setMaxNetworkRetries(1)
                        .build();
    }

    interface Question<T> {
        T asked(V1Services stripe, RequestOptions options) throws StripeException;
    }

    <T> T ask(Account account, Question<T> question) {
        return ask(question, options(account).build());
    }

    /// Does something once, however often it is asked for.
    ///
    /// What Stripe answered under a key it answers for a day, be it that something failed there. So after a failure it
    /// is looked whether the thing was done all the same; where it was not, it is asked for under another key, a new one
    /// each hour.
    ///
    /// @param found what was done before
    <T> T order(
            Account account,
            String key,
            Instant now,
            Question<T> question,
            Question<Optional<T>> found) {
        RequestOptions plain = options(account).build();
        return ask(
                (v1, options) -> {
                    try {
                        return question.asked(v1, options);
                    } catch (StripeException e) {
                        if (!isKept(e)) {
                            throw e;
                        }
                        Optional<T> before = found.asked(v1, plain);
                        if (before.isPresent() || e instanceof IdempotencyException) {
                            return before.orElseThrow(() -> e);
                        }
                        String another = key + "-" + now.truncatedTo(ChronoUnit.HOURS);
                        return question.asked(
                                v1, options(account).setIdempotencyKey(another).build());
                    }
                },
                options(account).setIdempotencyKey(key).build());
    }

    /// Whether Stripe began with it: then it remembers what came of it.
    private static boolean isKept(StripeException e) {
        Integer status = e.getStatusCode();
        return status != null
                && !(e instanceof ApiConnectionException)
                && !COME_AGAIN.contains(status)
                && !NOT_ALLOWED.contains(status);
    }

    private static RequestOptions.RequestOptionsBuilder options(Account account) {
        return RequestOptions.builder().setStripeAccount(account.id());
    }

    private <T> T ask(Question<T> question, RequestOptions options) {
        try {
            return question.asked(client.v1(), options);
        } catch (ApiConnectionException e) {
            throw new ServiceSilent("Stripe did not answer", e);
        } catch (StripeException e) {
            throw failed(e);
        }
    }

    private static RuntimeException failed(StripeException e) {
        Integer status = e.getStatusCode();
        if (status == null || status >= SERVER || COME_AGAIN.contains(status)) {
            return new ServiceSilent("Stripe asks to come again: " + told(e), e);
        }
        return new ServiceRefused("Stripe refused: " + told(e));
    }

    private static String told(StripeException e) {
        return "%s %s, request %s".formatted(e.getStatusCode(), e.getCode(), e.getRequestId());
    }
}
