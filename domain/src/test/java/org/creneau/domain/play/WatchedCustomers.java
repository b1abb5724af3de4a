package org.creneau.domain.play;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creneau.domain.customer.CustomerEvent;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.Word;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;

/// A shop keeps notes and consents of those who ordered there and of nobody else, and only what changes.
final class WatchedCustomers {
    private record Customer(ShopId shop, SubjectId subject) {}

    private record Asked(Customer customer, Purpose purpose) {}

    private final List<String> complaints;
    private final Set<Customer> customers = new HashSet<>();
    private final Map<Asked, Word> words = new HashMap<>();
    private final Map<Customer, PersonalText> notes = new HashMap<>();

    WatchedCustomers(List<String> complaints) {
        this.complaints = complaints;
    }

    void see(OrderEvent event) {
        if (event instanceof OrderPlaced placed) {
            customers.add(new Customer(placed.shop(), placed.subject()));
        }
    }

    void see(CustomerEvent event) {
        Customer customer = new Customer(event.shop(), event.subject());
        boolean changes =
                switch (event) {
                    case NoteWritten written ->
                            !written.note().equals(notes.put(customer, written.note()));
                    case ConsentTold told ->
                            told.word()
                                    != words.put(new Asked(customer, told.purpose()), told.word());
                };
        if (!changes || !customers.contains(customer)) {
            complaints.add("Of nobody, or nothing new: " + event);
        }
    }
}
