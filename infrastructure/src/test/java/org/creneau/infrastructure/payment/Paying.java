package org.creneau.infrastructure.payment;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.application.payment.online.PaymentService.Ask;
import org.creneau.application.payment.online.PaymentService.Capture;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.online.ServiceReference;

/// A payment service with the world around it: who pays there, the time, and the network on which its notices leave.
public interface Paying {
    URI BACK = URI.create("https://town.example/commande/abc");
    Money FORTY_TWO = Money.euros(4_200);

    PaymentService service();

    Instant now();

    void pass(Duration time);

    /// A shop's account.
    Account account();

    /// Another shop's.
    Account another();

    /// How long after the instant that was asked for the page may stay open.
    Duration slack();

    void pays(ServiceReference payment);

    /// With one card, which her bank refuses.
    void isRefused(ServiceReference payment);

    /// With a card whose bank wants to know that it is she.
    void isAskedWhoSheIs(ServiceReference payment);

    void provesIt(ServiceReference payment);

    void cannotProveIt(ServiceReference payment);

    void paysWithACardThatTakesNothingBack(ServiceReference payment);

    /// The notices that left since the last time that this was asked.
    List<Sent> sent();

    /// @param headers by their names in small letters
    record Sent(Map<String, String> headers, String body) {
        public byte[] bytes() {
            return body.getBytes(StandardCharsets.UTF_8);
        }
    }

    default Ask ask(String payment, Capture capture) {
        return new Ask(
                account(),
                new PaymentId(payment),
                FORTY_TWO,
                "Librairie du Passage",
                capture,
                BACK,
                now().plus(Duration.ofHours(1)));
    }
}
