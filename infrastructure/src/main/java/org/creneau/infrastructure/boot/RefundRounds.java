package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.creneau.application.payment.online.Pauses;
import org.creneau.application.payment.online.WhenMoneyComesLate;
import org.creneau.application.payment.online.WhenMoneyGoesBack;
import org.creneau.infrastructure.payment.JdbcPauses;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What is done again and again about money that came too late, and about money that goes back.
@Configuration(proxyBeanMethods = false)
class RefundRounds {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofHours(1);

    /// Longer than the longest pause, so that what goes on resting goes on longer.
    private static final Duration REMEMBERED = Duration.ofDays(2);

    @Bean
    Pauses pauses(DataSource source) {
        return new JdbcPauses(source);
    }

    @Bean
    SharedRound moneyComesLate(WhenMoneyComesLate automation, InstantSource productClock) {
        return new SharedRound(
                "when-money-comes-late",
                BETWEEN_ROUNDS,
                () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound moneyGoesBack(WhenMoneyGoesBack automation, InstantSource productClock) {
        return new SharedRound(
                "when-money-goes-back",
                BETWEEN_ROUNDS,
                () -> automation.run(productClock.instant()));
    }

    @Bean
    SharedRound pausesForgotten(Pauses pauses, InstantSource productClock) {
        return new SharedRound(
                "payment-pauses-forgotten",
                BETWEEN_CLEARINGS,
                () -> pauses.forgetBefore(productClock.instant().minus(REMEMBERED)));
    }
}
