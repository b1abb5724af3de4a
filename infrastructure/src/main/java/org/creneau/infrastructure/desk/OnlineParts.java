package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import org.creneau.application.decisions.Commands;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.online.LookAndRecord;
import org.creneau.application.payment.online.OnlinePayments;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.application.payment.online.UnpaidLetters;
import org.creneau.application.payment.online.WhenMoneyIsKept;
import org.creneau.application.payment.online.WhenPaidOtherwise;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What looks after payments online. Whoever runs it again and again stands elsewhere.
@Configuration(proxyBeanMethods = false)
class OnlineParts {

    @Bean
    LookAndRecord lookAndRecord(
            OnlinePayments payments,
            PaymentServices services,
            Commands commands,
            Draws draws,
            InstantSource productClock) {
        return new LookAndRecord(payments, services, commands, draws::id, productClock);
    }

    @Bean
    WhenMoneyIsKept whenMoneyIsKept(
            OnlinePayments online, Orders orders, Payments payments, LookAndRecord looking) {
        return new WhenMoneyIsKept(online, orders, payments, looking);
    }

    @Bean
    WhenPaidOtherwise whenPaidOtherwise(
            OnlinePayments online, Orders orders, Payments payments, LookAndRecord looking) {
        return new WhenPaidOtherwise(online, orders, payments, looking);
    }

    @Bean
    WhenPaymentIsDue whenPaymentIsDue(
            OnlinePayments payments,
            LookAndRecord looking,
            Commands commands,
            UnpaidLetters letters,
            Draws draws) {
        return new WhenPaymentIsDue(payments, looking, commands, letters, draws::id);
    }
}
