package org.creneau.infrastructure.payment;

import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.creneau.application.payment.online.HeardNotices;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `heard_notice`.
public final class JdbcHeardNotices implements HeardNotices {
    private final JdbcClient jdbc;

    public JdbcHeardNotices(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public boolean isNew(String service, String notice, Instant at) {
        return jdbc.sql(
                                """
                                insert into heard_notice (service, notice, heard_at) values (?, ?, ?)
                                on conflict (service, notice) do nothing
                                """)
                        .params(service, notice, at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void forgetBefore(Instant instant) {
        jdbc.sql("delete from heard_notice where heard_at < ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
