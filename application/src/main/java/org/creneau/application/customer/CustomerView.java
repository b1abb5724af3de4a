package org.creneau.application.customer;

import java.time.Instant;
import org.creneau.domain.customer.Word;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.order.Contact;
import org.jspecify.annotations.Nullable;

/// Somebody who has ordered in a shop, as that shop knows her.
///
/// @param contact as she gave it last
/// @param orders how many she has placed, whatever became of them
/// @param note the shop's own, empty where there is none
/// @param news whether she may be told what is new; absent where she was never asked
public record CustomerView(
        SubjectId subject,
        Contact contact,
        int orders,
        Instant lastOrder,
        PersonalText note,
        @Nullable Consent news) {

    /// @param through the name of the channel by which she said so
    public record Consent(Word word, Instant at, String through) {
        public boolean isGiven() {
            return word == Word.GIVEN;
        }
    }
}
