package org.creneau.infrastructure.web.testing;

import javax.sql.DataSource;
import org.creneau.application.payment.online.HeardNotices;
import org.creneau.application.payment.online.OnlineNotices;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.infrastructure.payment.JdbcHeardNotices;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.vault.Keys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;

/// The town is paid in the sandbox, whose rounds are made by the tests that are about it.
class TownPayments {

    @Bean
    Keys keys() {
        return Keys.of(Keys.random());
    }

    /// What the sandbox signs with.
    @Bean
    TimedSignature sandboxSignature(Keys keys) {
        return new TimedSignature(keys.derived("sandbox-notices", "HmacSHA256").getEncoded());
    }

    @Bean
    PaymentServices paymentServices(ObjectProvider<PaymentService> services) {
        return new PaymentServices(services.orderedStream().toList());
    }

    @Bean
    HeardNotices heardNotices(DataSource database) {
        return new JdbcHeardNotices(database);
    }

    @Bean
    OnlineNotices onlineNotices() {
        return (_, _, _) -> false;
    }
}
