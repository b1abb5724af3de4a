package org.creneau.domain.bringing;

import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.payment.SaidPaid;

/// Who says what the old counts for, when it is exchanged over the counter.
public sealed interface Counting {
    /// The books of the order it was bought with.
    ///
    /// @param paid what they are missing
    record ByBooks(SaidPaid paid) implements Counting {}

    /// The shop, since no purchase is found.
    ///
    /// @param subject who stands there, as far as she is known
    /// @param contact what she said of herself
    record BySay(Money credit, SubjectId subject, Contact contact) implements Counting {}
}
