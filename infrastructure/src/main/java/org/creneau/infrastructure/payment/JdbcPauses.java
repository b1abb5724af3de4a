package org.creneau.infrastructure.payment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.creneau.application.payment.online.Pauses;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `payment_pause`.
public final class JdbcPauses implements Pauses {
    private final JdbcClient jdbc;

    public JdbcPauses(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    @Override
    public Set<String> resting(String what, Instant now) {
        return new HashSet<>(
                jdbc.sql("select about from payment_pause where what = ? and until_at > ?")
                        .params(what, now.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list());
    }

    @Override
    public void rest(String what, String about, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into payment_pause (what, about, times, until_at)
                        values (?, ?, 1, ?::timestamptz + interval '5 seconds')
                        on conflict (what, about) do update set
                            times = payment_pause.times + 1,
                            until_at = ?::timestamptz
                                + least(3600, 5 * 2 ^ least(payment_pause.times, 10))
                                    * interval '1 second'
                        """)
                .params(what, about, at, at)
                .update();
    }

    @Override
    public void end(String what, String about) {
        jdbc.sql("delete from payment_pause where what = ? and about = ?")
                .params(what, about)
                .update();
    }

    @Override
    public void forgetBefore(Instant instant) {
        jdbc.sql("delete from payment_pause where until_at < ?")
                .param(instant.atOffset(ZoneOffset.UTC))
                .update();
    }
}
