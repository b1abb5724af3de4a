package org.creneau.infrastructure.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.SubjectId;

/// What each known customer has bought so far, the latest last. Purchases of unknown people are not
/// found again, in the file as in life.
final class Purchases {
    private final long seed;
    private final Map<String, List<Parcel>> byCustomer = new HashMap<>();

    Purchases(long seed) {
        this.seed = seed;
    }

    /// The same person for the same customer; somebody new for each order of somebody unknown.
    SubjectId subject(Invoice invoice) {
        String person =
                invoice.customer().isEmpty()
                        ? "unknown " + invoice.key()
                        : "customer " + invoice.customer();
        return new SubjectId("S" + new Dice(seed, person).hex());
    }

    void bought(Invoice invoice, Parcel parcel) {
        if (!invoice.customer().isEmpty()) {
            byCustomer.computeIfAbsent(invoice.customer(), _ -> new ArrayList<>()).add(parcel);
        }
    }

    /// The latest first.
    List<Parcel> of(Invoice invoice) {
        return byCustomer.getOrDefault(invoice.customer(), List.of()).reversed();
    }
}
