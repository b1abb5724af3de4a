package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.customer.CustomerEvent.ConsentTold;
import org.creneau.domain.customer.CustomerEvent.NoteWritten;
import org.creneau.domain.customer.Purpose;
import org.creneau.domain.customer.Word;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;

/// What a shop can write down of its customers: one sample of each shape.
final class CustomerSamples {
    static final List<Event> ALL =
            List.of(
                    new NoteWritten(
                            OtherShop.ID,
                            OtherShop.SUBJECT,
                            PersonalText.of("Préfère le soir"),
                            OtherShop.at("15:00")),
                    new ConsentTold(
                            OtherShop.ID,
                            OtherShop.SUBJECT,
                            Purpose.NEWS,
                            Word.GIVEN,
                            OtherShop.at("15:00")));

    private CustomerSamples() {}
}
