package org.creneau.infrastructure.sourcing;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/// Names messages that are made without an id: here those are answers to commands, which live as long as the
/// command and never leave the program, so nobody needs to be kept from guessing them. Whatever is stored or
/// sent is given its id where it is made.
///
/// Axon finds it as a service.
public final class QuickIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        var random = ThreadLocalRandom.current();
        long high = (random.nextLong() & ~0xF000L) | 0x4000L;
        long low = (random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }
}
