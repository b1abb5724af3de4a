package org.creneau.infrastructure.boot;

import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/// Sessions live in PostgreSQL, so that any node serves any request and a restart signs nobody out.
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = Sessions.TWELVE_HOURS)
class Sessions {

    /// A shop's day: whoever opens the shop is not asked again until it closes.
    static final int TWELVE_HOURS = 12 * 60 * 60;
}
