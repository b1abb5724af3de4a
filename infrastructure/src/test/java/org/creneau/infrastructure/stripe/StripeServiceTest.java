package org.creneau.infrastructure.stripe;

import java.io.IOException;
import org.creneau.infrastructure.payment.Paying;
import org.creneau.infrastructure.payment.PaymentServiceContract;
import org.junit.jupiter.api.AfterEach;

/// The adapter with [StripeStandIn] in Stripe's place.
class StripeServiceTest extends PaymentServiceContract {
    private final PayingAtStripe world;

    StripeServiceTest() throws IOException {
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
