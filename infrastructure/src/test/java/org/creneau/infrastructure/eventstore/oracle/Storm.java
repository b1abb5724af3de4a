package org.creneau.infrastructure.eventstore.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;

/// A network and a PostgreSQL that fail now and then: connections are lost before, while and after they
/// commit, batches are refused, and at times nobody gets through at all.
final class Storm implements Wire.Interference {

    private static final Duration LULL = Duration.ofMillis(600);

    private final Random random;
    private volatile long cutUntil = System.nanoTime();

    Storm(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void connecting() throws SQLException {
        if (System.nanoTime() - cutUntil < 0) {
            throw new SQLException("Nobody gets through", "08001");
        }
    }

    @Override
    public void executing(String sql, Connection real) throws SQLException {
        if (sql.toLowerCase(Locale.ROOT).contains("insert into event")) {
            switch (below(60)) {
                case 0 -> {
                    real.abort(Runnable::run);
                    throw lost();
                }
                case 1 -> throw new SQLException("Planted", "40001");
                case 2 -> throw new SQLException("Planted", "23505");
                default -> {}
            }
        } else if (below(600) == 0) {
            real.abort(Runnable::run);
            throw lost();
        }
    }

    @Override
    public void committing(Connection real) throws SQLException {
        switch (below(120)) {
            case 0, 1 -> {
                real.commit();
                real.abort(Runnable::run);
                throw lost();
            }
            case 2, 3 -> {
                real.abort(Runnable::run);
                throw lost();
            }
            case 4 -> {
                real.commit();
                cut();
                throw lost();
            }
            case 7 -> {
                real.abort(Runnable::run);
                cut();
                throw lost();
            }
            case 5, 6 -> {
                Thread.startVirtualThread(() -> late(real));
                throw lost();
            }
            default -> real.commit();
        }
    }

    /// Commits while the other side has given it up: sooner or later than that, or not at all.
    private static void late(Connection real) {
        try {
            real.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("It was given up before", e);
        }
    }

    private void cut() {
        cutUntil = System.nanoTime() + LULL.toNanos();
    }

    private synchronized int below(int bound) {
        return random.nextInt(bound);
    }

    private static SQLException lost() {
        return new SQLException("The connection was lost", "08006");
    }
}
