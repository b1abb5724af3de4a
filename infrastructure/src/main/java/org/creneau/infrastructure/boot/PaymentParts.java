package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.creneau.application.payment.online.HeardNotices;
import org.creneau.application.payment.online.PaymentCodes;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.infrastructure.payment.JdbcHeardNotices;
import org.creneau.infrastructure.payment.JdbcPaymentCodes;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which payment services there are, and what is done with what they send.
@Configuration(proxyBeanMethods = false)
class PaymentParts {
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    /// Longer than any service goes on repeating itself.
    private static final Duration REMEMBERED = Duration.ofDays(30);

    @Bean
    PaymentServices paymentServices(ObjectProvider<PaymentService> services) {
        return new PaymentServices(services.orderedStream().toList());
    }

    @Bean
    HeardNotices heardNotices(DataSource source) {
        return new JdbcHeardNotices(source);
    }

    @Bean
    PaymentCodes paymentCodes(DataSource source) {
        return new JdbcPaymentCodes(source);
    }

    @Bean
    SharedRound noticesForgotten(HeardNotices heard, InstantSource productClock) {
        return new SharedRound(
                "payment-notices-forgotten",
                BETWEEN_CLEARINGS,
                () -> heard.forgetBefore(productClock.instant().minus(REMEMBERED)));
    }
}
