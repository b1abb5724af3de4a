package org.creneau.infrastructure.boot;

import javax.sql.DataSource;
import org.creneau.application.payment.online.HeardNotices;
import org.creneau.application.payment.online.PaymentService;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.infrastructure.payment.JdbcHeardNotices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Which payment services there are, and what is done with what they send.
@Configuration(proxyBeanMethods = false)
class PaymentParts {

    @Bean
    PaymentServices paymentServices(ObjectProvider<PaymentService> services) {
        return new PaymentServices(services.orderedStream().toList());
    }

    @Bean
    HeardNotices heardNotices(DataSource source) {
        return new JdbcHeardNotices(source);
    }
}
