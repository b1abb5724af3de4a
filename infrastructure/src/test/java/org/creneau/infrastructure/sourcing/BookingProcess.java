package org.creneau.infrastructure.sourcing;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.creneau.infrastructure.embedded.DataFolder;
import org.creneau.infrastructure.embedded.LocalPostgres;
import org.creneau.infrastructure.testing.PostgresForTests;

/// A process of its own that books until it is killed, and says on its output what was acknowledged.
final class BookingProcess {
    private BookingProcess() {}

    /// @param arguments the data folder
    public static void main(String[] arguments) throws InterruptedException {
        var server = LocalPostgres.start(DataFolder.claim(Path.of(arguments[0])));
        var shop = new Shopfront(pool(server));
        shop.open(Bookings.PLACES);
        new Bookings(shop, BookingProcess::say).begin();
        Thread.currentThread().join();
    }

    static HikariDataSource pool(LocalPostgres server) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        pool.setPassword(server.password());
        PostgresForTests.migrate(pool);
        return pool;
    }

    private static void say(String who) {
        System.out.println("acknowledged " + who);
        System.out.flush();
    }
}
