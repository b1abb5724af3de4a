package org.creneau.infrastructure.projections;

import java.util.List;
import java.util.Optional;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.TillEvent.IdentityStated;
import org.creneau.domain.till.VatNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/// By which numbers shops were known, one row from each position on, in a table of [JdbcTills].
final class IdentityRows {
    /// @param position in the log
    record Since(long position, IdentityStated stated) {}

    private final JdbcTemplate jdbc;
    private final String schema;

    IdentityRows(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
    }

    void add(List<Since> stated) {
        Rows.of(stated)
                .text(one -> one.stated().shop().value())
                .number(Since::position)
                .text(one -> one.stated().identity().company().map(Object::toString).orElse(null))
                .text(one -> one.stated().identity().vat().map(Object::toString).orElse(null))
                .write(
                        jdbc,
                        "insert into %s.identity select * from unnest(?, ?, ?, ?)"
                                .formatted(schema));
    }

    Identity at(ShopId shop, long position) {
        return jdbc
                .query(
                        """
                        select * from %s.identity where shop = ? and position <= ?
                        order by position desc limit 1
                        """
                                .formatted(schema),
                        (row, _) ->
                                new Identity(
                                        Optional.ofNullable(row.getString("company"))
                                                .map(CompanyNumber::new),
                                        Optional.ofNullable(row.getString("vat"))
                                                .map(VatNumber::new)),
                        shop.value(),
                        position)
                .stream()
                .findFirst()
                .orElse(Identity.UNKNOWN);
    }
}
