package org.creneau.infrastructure.boot;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.creneau.application.decisions.Commands;
import org.creneau.application.reminding.DueReminders;
import org.creneau.application.reminding.ReminderLetters;
import org.creneau.application.reminding.Reminders;
import org.creneau.application.reminding.WhenHalfOfTheTimeIsOver;
import org.creneau.application.reminding.WhenVisitIsNear;
import org.creneau.application.shop.Shops;
import org.creneau.infrastructure.projections.AllViews;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who is reminded of what, looked for once a minute: nobody waits for it.
@Configuration(proxyBeanMethods = false)
class ReminderRounds {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

    @Bean
    DueReminders dueReminders(AllViews views) {
        return views.dueReminders();
    }

    @Bean
    Reminders reminders(Commands commands, ReminderLetters letters) {
        return new Reminders(commands, letters, () -> UUID.randomUUID().toString());
    }

    @Bean
    SharedRound visitsNear(
            Shops shops, DueReminders due, Reminders reminders, InstantSource productClock) {
        var automation = new WhenVisitIsNear(shops, due, reminders);
        return new SharedRound(
                "when-visit-is-near", BETWEEN_LOOKS, () -> automation.run(productClock));
    }

    @Bean
    SharedRound paymentsHalfOver(
            Shops shops, DueReminders due, Reminders reminders, InstantSource productClock) {
        var automation = new WhenHalfOfTheTimeIsOver(shops, due, reminders);
        return new SharedRound(
                "when-half-of-the-time-is-over", BETWEEN_LOOKS, () -> automation.run(productClock));
    }
}
