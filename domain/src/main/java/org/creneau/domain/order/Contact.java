package org.creneau.domain.order;

import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.PersonalText;
import org.jspecify.annotations.Nullable;

/// Who collects, and how to reach her.
///
/// @param phone a [org.creneau.domain.kernel.PhoneNumber] in its international form
/// @param email an [org.creneau.domain.kernel.EmailAddress]
public record Contact(
        PersonalText name, @Nullable PersonalText phone, @Nullable PersonalText email) {

    public Contact(PersonalText name, PersonalText phone) {
        this(name, phone, null);
    }

    /// One way to reach her is enough; whoever stands at the counter and would rather give none comes
    /// back by herself.
    public boolean suffices(Channel channel) {
        return phone != null || email != null || channel == Channel.COUNTER;
    }
}
