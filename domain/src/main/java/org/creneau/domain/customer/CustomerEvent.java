package org.creneau.domain.customer;

import java.time.Instant;
import java.util.Set;
import org.creneau.domain.kernel.AboutPerson;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.Tag;

/// What happened around a customer of a shop, beside her orders.
public sealed interface CustomerEvent extends Event {
    SubjectId subject();

    @Override
    default Set<Tag> tags() {
        return Set.of(shop().tag(), subject().tag());
    }

    /// The shop's note about her reads like this from now on; nothing where it was taken away.
    record NoteWritten(ShopId shop, SubjectId subject, PersonalText note, Instant at)
            implements CustomerEvent, AboutPerson {}

    /// She agreed to something, or no longer does. Through which channel she said so is in the
    /// envelope.
    record ConsentTold(ShopId shop, SubjectId subject, Purpose purpose, Word word, Instant at)
            implements CustomerEvent {}
}
