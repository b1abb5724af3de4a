package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.WaitEvent.OfferTold;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.creneau.domain.waiting.Wished;

/// What can happen to somebody who waits for a place: one sample of each shape.
final class WaitSamples {
    private static final WaitId WAIT = new WaitId("wait-1");
    private static final SubjectId VISITOR = new SubjectId("visitor-zoe");

    static final List<Event> ALL =
            List.of(
                    new WaitAsked(
                            OtherShop.ID,
                            WAIT,
                            List.of(OtherShop.SLOT, OtherShop.LATER),
                            OtherShop.SUBJECT,
                            VISITOR,
                            List.of(new Wished(OtherShop.BOOT, Town.pieces(2))),
                            new Contact(
                                    PersonalText.of("Zoé Exemple"),
                                    PersonalText.of("+33199005678"),
                                    PersonalText.of("zoe@exemple.fr")),
                            OtherShop.at("07:10")),
                    new PlaceOffered(
                            OtherShop.ID,
                            WAIT,
                            List.of(OtherShop.SLOT, OtherShop.LATER),
                            OtherShop.SUBJECT,
                            VISITOR,
                            OtherShop.LATER,
                            OtherShop.at("07:40"),
                            OtherShop.at("07:20")),
                    new OfferTold(
                            OtherShop.ID,
                            WAIT,
                            OtherShop.SUBJECT,
                            NoticeWay.EMAIL,
                            NotSent.NO_SERVER,
                            OtherShop.at("07:21")),
                    new OfferTold(
                            OtherShop.ID,
                            WAIT,
                            OtherShop.SUBJECT,
                            NoticeWay.PHONE,
                            null,
                            OtherShop.at("07:22")),
                    new WaitLeft(
                            OtherShop.ID,
                            WAIT,
                            List.of(OtherShop.SLOT, OtherShop.LATER),
                            OtherShop.SUBJECT,
                            VISITOR,
                            LeftBy.SHOPPER,
                            OtherShop.at("07:30")));

    private WaitSamples() {}
}
