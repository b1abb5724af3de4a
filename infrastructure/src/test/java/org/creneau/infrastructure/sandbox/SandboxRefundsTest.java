package org.creneau.infrastructure.sandbox;

import java.io.IOException;
import javax.sql.DataSource;
import org.creneau.infrastructure.payment.Paying;
import org.creneau.infrastructure.payment.RefundsContract;
import org.creneau.infrastructure.testing.PostgresForTests;
import org.creneau.infrastructure.vault.Keys;
import org.junit.jupiter.api.AfterEach;

class SandboxRefundsTest extends RefundsContract {
    private static final DataSource DATABASE = PostgresForTests.freshDatabase();
    private static final Keys KEYS = Keys.of(Keys.random());
    private final PayingInSandbox world;

    SandboxRefundsTest() throws IOException {
        world = new PayingInSandbox(DATABASE, KEYS);
    }

    @Override
    protected Paying world() {
        return world;
    }

    @AfterEach
    void close() {
        world.close();
    }
}
