package org.creneau.infrastructure.projections;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creneau.application.customer.Person;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.jspecify.annotations.Nullable;

/// A batch folded by customer: what the whole of it comes to for each of them.
final class CustomersOfBatch {
    private final Map<Person, Ordered> ordered = new LinkedHashMap<>();
    private final Map<Person, Recorded<NoteWritten>> noted = new LinkedHashMap<>();
    private final Map<Person, Recorded<ConsentTold>> told = new LinkedHashMap<>();

    /// @param phone the last that she gave; a later order without one leaves it, and so with the e-mail
    /// @param times how many orders the batch has of hers; whoever only brings something, or exchanges it over the counter, has
    ///     ordered nothing by it
    record Ordered(
            OrderPlaced newest,
            @Nullable PersonalText phone,
            @Nullable PersonalText email,
            int times,
            long position) {
        private Ordered(OrderPlaced placed, long position) {
            this(
                    placed,
                    placed.contact().phone(),
                    placed.contact().email(),
                    placed.onlyBrings() || placed.slot().isOverCounter() ? 0 : 1,
                    position);
        }

        private Ordered then(Ordered later) {
            return new Ordered(
                    later.newest,
                    later.phone == null ? phone : later.phone,
                    later.email == null ? email : later.email,
                    times + later.times,
                    later.position);
        }
    }

    CustomersOfBatch(List<Recorded<? extends Event>> batch) {
        batch.forEach(this::add);
    }

    private void add(Recorded<? extends Event> recorded) {
        switch (recorded.event()) {
            case OrderPlaced placed when isNobodys(placed) -> {}
            case OrderPlaced placed ->
                    ordered.merge(
                            new Person(placed.shop(), placed.subject()),
                            new Ordered(placed, recorded.position()),
                            Ordered::then);
            case NoteWritten written ->
                    noted.put(
                            new Person(written.shop(), written.subject()),
                            Batches.as(NoteWritten.class, recorded));
            case ConsentTold said ->
                    told.put(
                            new Person(said.shop(), said.subject()),
                            Batches.as(ConsentTold.class, recorded));
            default -> {}
        }
    }

    /// What is exchanged over the counter by whoever says no name: there is nobody to be found again, reached or erased.
    private static boolean isNobodys(OrderPlaced placed) {
        Contact said = placed.contact();
        return placed.slot().isOverCounter()
                && said.phone() == null
                && said.email() == null
                && said.name() instanceof PersonalText.Known(var name)
                && name.isBlank();
    }

    Collection<Ordered> ordered() {
        return ordered.values();
    }

    Collection<Recorded<NoteWritten>> noted() {
        return noted.values();
    }

    Collection<Recorded<ConsentTold>> told() {
        return told.values();
    }
}
