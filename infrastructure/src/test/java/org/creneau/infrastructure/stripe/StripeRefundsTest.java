package org.creneau.infrastructure.stripe;

import java.io.IOException;
import org.creneau.infrastructure.payment.Paying;
import org.creneau.infrastructure.payment.RefundsContract;
import org.junit.jupiter.api.AfterEach;

/// The adapter with [StripeStandIn] in Stripe's place.
class StripeRefundsTest extends RefundsContract {
    private final PayingAtStripe world;

    StripeRefundsTest() throws IOException {
        world = new PayingAtStripe();
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
