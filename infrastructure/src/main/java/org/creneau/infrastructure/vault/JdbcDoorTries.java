package org.creneau.infrastructure.vault;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.sql.DataSource;
import org.creneau.application.queue.DoorTries;
import org.creneau.domain.kernel.ShopId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// In the table `door_try`, by the time of the database, which is the same for all nodes. Addresses are kept as keyed hashes.
public final class JdbcDoorTries implements DoorTries {
    private static final int MOST_OF_ADDRESS = 10;
    private static final int MOST_OF_SHOP = 60;
    private static final int NETWORK = 8;

    private final JdbcClient jdbc;
    private final Hmac hash;

    public JdbcDoorTries(DataSource source, Keys keys) {
        this.jdbc = JdbcClient.create(source);
        this.hash = new Hmac(keys.derived("door-try", Hmac.ALGORITHM));
    }

    /// Written first and counted then: of tries that come at once, each sees those that were written before it.
    @Override
    public Optional<Try> begin(ShopId shop, What what, String address) {
        byte[] who = hash.of(shop.value(), network(address));
        Try made =
                jdbc.sql("insert into door_try (shop, what, who) values (?, ?, ?) returning id")
                        .params(shop.value(), what.name(), who)
                        .query((row, _) -> new Try(row.getLong("id")))
                        .single();
        if (isTooMuch(shop, what, who)) {
            forgive(made);
            return Optional.empty();
        }
        return Optional.of(made);
    }

    private boolean isTooMuch(ShopId shop, What what, byte[] who) {
        return jdbc.sql(
                        """
                        select count(*) > ? or count(*) filter (where who = ?) > ?
                        from door_try
                        where shop = ? and what = ? and at > clock_timestamp() - interval '10 minutes'
                        """)
                .params(MOST_OF_SHOP, who, MOST_OF_ADDRESS, shop.value(), what.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void forgive(Try made) {
        jdbc.sql("delete from door_try where id = ?").param(made.id()).update();
    }

    @Override
    public void forget() {
        jdbc.sql("delete from door_try where at < clock_timestamp() - interval '1 hour'").update();
    }

    /// Of the newer addresses whoever has one has all that begin alike.
    private static String network(String address) {
        try {
            InetAddress known = InetAddress.ofLiteral(address);
            return known instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
