package org.creneau.infrastructure.web.testing;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.order.UnreadLetters;
import org.creneau.application.payment.online.Comparisons;
import org.creneau.application.payment.online.HeardNotices;
import org.creneau.application.payment.online.LateOrders;
import org.creneau.application.payment.online.Pauses;
import org.creneau.application.payment.online.PaymentCodes;
import org.creneau.application.payment.online.PaymentServices;
import org.creneau.application.payment.online.Refunds;
import org.creneau.infrastructure.payment.JdbcComparisons;
import org.creneau.infrastructure.payment.JdbcHeardNotices;
import org.creneau.infrastructure.payment.JdbcPauses;
import org.creneau.infrastructure.payment.JdbcPaymentCodes;
import org.creneau.infrastructure.payment.TimedSignature;
import org.creneau.infrastructure.projections.JdbcLateOrders;
import org.creneau.infrastructure.projections.JdbcRefunds;
import org.creneau.infrastructure.projections.JdbcUnreadLetters;
import org.creneau.infrastructure.projections.JdbcUsedAccounts;
import org.creneau.infrastructure.projections.SchemasInUse;
import org.creneau.infrastructure.sandbox.SandboxPayments;
import org.creneau.infrastructure.vault.Keys;
import org.springframework.context.annotation.Bean;

/// The town is paid through the toy. The sandbox is there too; its rounds are made by the tests that are about it.
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
    PaymentServices paymentServices(ToyPaymentService toy, SandboxPayments sandbox) {
        return new PaymentServices(List.of(toy, sandbox));
    }

    @Bean
    PaymentCodes paymentCodes(DataSource database) {
        return new JdbcPaymentCodes(database);
    }

    @Bean
    Pauses pauses(DataSource database) {
        return new JdbcPauses(database);
    }

    @Bean
    Comparisons comparisons(DataSource database, SchemasInUse schemas, MeterRegistry meters) {
        return new JdbcComparisons(database, new JdbcUsedAccounts(database, schemas), meters);
    }

    @Bean
    LateOrders lateOrders(DataSource database, SchemasInUse schemas) {
        return new JdbcLateOrders(database, schemas);
    }

    @Bean
    UnreadLetters unreadLetters(DataSource database, SchemasInUse schemas) {
        return new JdbcUnreadLetters(database, schemas);
    }

    @Bean
    Refunds refunds(DataSource database, SchemasInUse schemas) {
        return new JdbcRefunds(database, schemas);
    }

    @Bean
    HeardNotices heardNotices(DataSource database) {
        return new JdbcHeardNotices(database);
    }
}
