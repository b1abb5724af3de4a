package org.creneau.infrastructure.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The last line of a start: which address to open, and whether what stands there is real.
@Component
final class WhereToLook {
    private static final Logger LOG = LoggerFactory.getLogger(WhereToLook.class);
    private final boolean demonstration;

    WhereToLook(@Value("${creneau.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @EventListener
    @Order
    void say(ApplicationReadyEvent ready) {
        String port =
                ready.getApplicationContext().getEnvironment().getProperty("local.server.port");
        if (port != null) {
            LOG.info(
                    demonstration
                            ? "Open http://localhost:{} (a demonstration: shops, people and orders are invented)"
                            : "Open http://localhost:{}",
                    port);
        }
    }
}
