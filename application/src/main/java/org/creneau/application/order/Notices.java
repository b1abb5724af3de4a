package org.creneau.application.order;

import java.util.Optional;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;

/// Letters that leave the product.
public interface Notices {

    /// @param to an e-mail address
    record Letter(PersonalText to, String subject, PersonalText text) {}

    /// Whether anything can leave at all. Where it cannot, people are called.
    boolean canSend();

    /// Waits until the letter has left, or did not.
    ///
    /// @return why it did not leave; empty where it did
    Optional<NotSent> send(Letter letter);
}
