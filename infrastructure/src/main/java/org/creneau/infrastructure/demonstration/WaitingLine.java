package org.creneau.infrastructure.demonstration;

import java.util.List;
import java.util.Locale;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.waiting.AskWait;
import org.creneau.domain.waiting.Wished;

/// Two who found a window full and wait for a place in it: whoever calls an order off there sees the first of
/// them offered it.
final class WaitingLine {
    private final ShopId id;
    private final Story shop;

    WaitingLine(String id, Story shop) {
        this.id = new ShopId(id);
        this.shop = shop;
    }

    void forQuarterToFive() {
        waits("05 14:25", "05 16:45", "Céleste Fontbrune", "+33639981900", "semelle");
        waits("05 14:59", "05 16:45", "Octave Grandpré", "+33639981901", "pantoufle-39");
    }

    private void waits(String when, String window, String name, String phone, String item) {
        String about = id + " waits " + name;
        var subject = new SubjectId("p" + Codes.hex(about).toLowerCase(Locale.ROOT));
        var contact = new Contact(PersonalText.of(name), PersonalText.of(phone));
        var person = new People.Person(subject, phone, contact);
        shop.byShopper(
                Story.at(when),
                person,
                new AskWait(
                        new WaitId("w" + Codes.hex("wait " + about)),
                        List.of(shop.slot(window)),
                        subject,
                        subject,
                        List.of(new Wished(new ItemId(item), new Quantity(1))),
                        contact,
                        Claim.OWN));
    }
}
