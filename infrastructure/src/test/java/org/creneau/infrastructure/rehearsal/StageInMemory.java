package org.creneau.infrastructure.rehearsal;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.creneau.application.decisions.Commands;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.Event;
import org.creneau.infrastructure.testing.ProductInMemory;

/// A rehearsal of the rules alone.
final class StageInMemory implements Stage {
    private final ProductInMemory product;

    StageInMemory(InstantSource clock) {
        this.product = new ProductInMemory(clock);
    }

    @Override
    public Commands commands() {
        return product;
    }

    @Override
    public void readLog(Consumer<Recorded<? extends Event>> reader) {
        product.log().forEach(reader);
    }

    @Override
    public Report.Chain verifyChain() {
        return new Report.Chain(true, product.log().size(), null);
    }

    @Override
    public void close() {}
}
