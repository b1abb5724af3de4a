package org.creneau.infrastructure.boot;

import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import org.creneau.infrastructure.rounds.SharedRound;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/// Sessions live in PostgreSQL, so that any node serves any request and a restart signs nobody out.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        maxInactiveIntervalInSeconds = Sessions.TWELVE_HOURS,
        cleanupCron = Scheduled.CRON_DISABLED)
class Sessions {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    /// A shop's day: whoever opens the shop is not asked again until it closes.
    static final int TWELVE_HOURS = 12 * 60 * 60;

    /// The library would begin at the first full minute, whether or not its tables are there yet: a round begins once the
    /// product is up, and on one node at a time.
    @Bean
    SharedRound sessionsThatAreOver(JdbcIndexedSessionRepository sessions) {
        return new SharedRound(
                "sessions-that-are-over", BETWEEN_SWEEPS, sessions::cleanUpExpiredSessions);
    }

    /// Error pages too belong to somebody's session: they say who is signed in.
    @Bean
    <S extends Session> FilterRegistrationBean<SessionRepositoryFilter<S>> sessionsEverywhere(
            SessionRepositoryFilter<S> filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setDispatcherTypes(EnumSet.allOf(DispatcherType.class));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }
}
