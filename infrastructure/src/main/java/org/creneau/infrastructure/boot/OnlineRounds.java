package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import org.creneau.application.payment.online.WhenMoneyIsKept;
import org.creneau.application.payment.online.WhenPaidOtherwise;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done again and again about payments online.
@Configuration(proxyBeanMethods = false)
class OnlineRounds {
    private static final Duration BETWEEN_DUES = Duration.ofSeconds(5);

    @Bean
    SharedRound keptMoney(WhenMoneyIsKept automation, InstantSource productClock) {
        return new SharedRound(
                "when-money-is-kept", BETWEEN_DUES, () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound pagesLeftOpen(WhenPaidOtherwise automation, InstantSource productClock) {
        return new SharedRound(
                "when-paid-otherwise", BETWEEN_DUES, () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound paymentsDue(WhenPaymentIsDue automation, InstantSource productClock) {
        return new SharedRound(
                "when-payment-is-due", BETWEEN_DUES, () -> automation.run(productClock.instant()));
    }
}
