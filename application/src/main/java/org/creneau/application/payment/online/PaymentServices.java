package org.creneau.application.payment.online;

import java.util.List;
import java.util.Optional;

/// The services that money can come through here. Where none is configured there are none, and shops are paid
/// at the counter.
///
/// @param all the one for new payments first; the others still look after those opened with them
public record PaymentServices(List<PaymentService> all) {
    public PaymentServices {
        all = List.copyOf(all);
    }

    /// Where new payments are opened.
    public Optional<PaymentService> usual() {
        return all.stream().findFirst();
    }

    public Optional<PaymentService> find(String name) {
        return all.stream().filter(service -> service.name().equals(name)).findFirst();
    }
}
