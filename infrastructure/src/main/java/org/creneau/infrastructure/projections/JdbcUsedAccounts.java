package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.creneau.application.payment.online.PaymentService.Account;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In which accounts payments were opened, as the tables of [JdbcOnlinePayments] have it.
public final class JdbcUsedAccounts {
    private final JdbcClient jdbc;
    private final SchemasInUse schemas;

    public JdbcUsedAccounts(DataSource database, SchemasInUse schemas) {
        this.jdbc = JdbcClient.create(database);
        this.schemas = schemas;
    }

    /// @param since when the first payment was opened
    public record Used(ShopId shop, String service, Account account, Instant since) {}

    public List<Used> all() {
        return jdbc.sql(
                        """
                        select shop, service, account, min(opened_at) as since from %s.attempt
                        group by shop, service, account order by shop, service, account
                        """
                                .formatted(schemas.of(JdbcOnlinePayments.VIEW)))
                .query(
                        (row, _) ->
                                new Used(
                                        new ShopId(row.getString("shop")),
                                        row.getString("service"),
                                        new Account(row.getString("account")),
                                        Columns.instant(row, "since")))
                .list();
    }
}
