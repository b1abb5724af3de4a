package org.creneau.infrastructure.desk;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.creneau.application.payment.online.Untaken;
import org.creneau.domain.kernel.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Counts what payment services say and nobody here can take, and says in the log why.
@Component
final class CountedUntaken implements Untaken {
    private static final Logger LOG = LoggerFactory.getLogger(CountedUntaken.class);

    private final Counter counter;

    CountedUntaken(MeterRegistry meters) {
        this.counter =
                Counter.builder("creneau.payment.untaken")
                        .description("What payment services said and was not written down")
                        .register(meters);
    }

    @Override
    public void told(String service, Reason why) {
        counter.increment();
        LOG.error("What {} says of a payment is not taken: {}", service, why.code());
    }
}
