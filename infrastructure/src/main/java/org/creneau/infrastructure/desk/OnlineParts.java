package org.creneau.infrastructure.desk;

import java.time.InstantSource;
import org.creneau.application.decisions.Commands;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.online.ComparedWithService;
import org.creneau.application.payment.online.Comparisons;
import org.creneau.application.payment.online.LateLetters;
import org.creneau.application.payment.online.LateOrders;
import org.creneau.application.payment.online.LookAndRecord;
import org.creneau.application.payment.online.OnlinePayments;
import org.creneau.application.payment.online.Pauses;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.application.payment.online.RefundLetters;
import org.creneau.application.payment.online.Refunds;
import org.creneau.application.payment.online.UnpaidLetters;
import org.creneau.application.payment.online.Untaken;
import org.creneau.application.payment.online.WhenMoneyComesLate;
import org.creneau.application.payment.online.WhenMoneyGoesBack;
import org.creneau.application.payment.online.WhenMoneyIsKept;
import org.creneau.application.payment.online.WhenPaidOtherwise;
import org.creneau.application.payment.online.WhenPaymentIsDue;
import org.creneau.application.shop.Shops;
import org.creneau.application.slot.OpenWindows;
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
            RefundLetters letters,
            Untaken untaken,
            Draws draws,
            InstantSource productClock) {
        return new LookAndRecord(
                payments, services, commands, letters, untaken, draws::id, productClock);
    }

    @Bean
    ComparedWithService comparedWithService(
            Comparisons comparisons,
            OnlinePayments payments,
            Refunds refunds,
            PaymentServices services,
            LookAndRecord looking) {
        return new ComparedWithService(comparisons, payments, refunds, services, looking);
    }

    @Bean
    WhenMoneyGoesBack whenMoneyGoesBack(
            Refunds refunds, Pauses pauses, LookAndRecord looking, Commands commands, Draws draws) {
        return new WhenMoneyGoesBack(refunds, pauses, looking, commands, draws::id);
    }

    @Bean
    WhenMoneyComesLate whenMoneyComesLate(
            LateOrders late,
            Orders orders,
            Shops shops,
            OpenWindows windows,
            Pauses pauses,
            Commands commands,
            LateLetters letters,
            Draws draws) {
        return new WhenMoneyComesLate(
                late, orders, shops, windows, pauses, commands, letters, draws::id);
    }

    @Bean
    WhenMoneyIsKept whenMoneyIsKept(
            OnlinePayments online,
            Orders orders,
            Payments payments,
            Pauses pauses,
            LookAndRecord looking) {
        return new WhenMoneyIsKept(online, orders, payments, pauses, looking);
    }

    @Bean
    WhenPaidOtherwise whenPaidOtherwise(
            OnlinePayments online,
            Orders orders,
            Payments payments,
            Pauses pauses,
            LookAndRecord looking) {
        return new WhenPaidOtherwise(online, orders, payments, pauses, looking);
    }

    @Bean
    WhenPaymentIsDue whenPaymentIsDue(
            OnlinePayments payments,
            LookAndRecord looking,
            Pauses pauses,
            Commands commands,
            UnpaidLetters letters,
            Draws draws) {
        return new WhenPaymentIsDue(payments, looking, pauses, commands, letters, draws::id);
    }
}
