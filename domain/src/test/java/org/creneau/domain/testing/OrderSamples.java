package org.creneau.domain.testing;

import java.util.List;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.BoughtLine;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent.LetterFailed;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeEvent.NoticeFailed;
import org.creneau.domain.order.NoticeEvent.NoticeSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.OrderEvent.OrderCancelled;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderNotCollected;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.OrderEvent.OrderRescheduled;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderEvent.PutAsideSettled;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.PayAt;
import org.creneau.domain.order.PreparationEvent.AcceptanceAwaited;
import org.creneau.domain.order.PreparationEvent.BagsCounted;
import org.creneau.domain.order.PreparationEvent.CancellationExplained;
import org.creneau.domain.order.PreparationEvent.OrderAccepted;
import org.creneau.domain.order.PreparationEvent.PreparationBegun;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;

/// What can happen to an order: one sample of each shape.
final class OrderSamples {
    static final List<Event> ALL =
            List.of(
                    placed(
                            OtherShop.ORDER,
                            new Contact(
                                    PersonalText.of("Zoé Exemple"),
                                    PersonalText.of("+33639980001")),
                            PersonalText.of("H3RM9T"),
                            List.of(boot(), hat(Supply.IN_SHOP)),
                            new Terms.Obligation()),
                    placed(
                            OtherShop.SECOND_ORDER,
                            new Contact(new PersonalText.Erased(), new PersonalText.Erased()),
                            new PersonalText.Erased(),
                            List.of(boot()),
                            new Terms.Obligation()),
                    placed(
                            OtherShop.THIRD_ORDER,
                            new Contact(
                                    PersonalText.of("Zoé Exemple"),
                                    null,
                                    PersonalText.of("zoe@exemple.fr")),
                            PersonalText.of("P9KD2V"),
                            List.of(hat(Supply.FROM_SUPPLIER)),
                            new Terms.PutAside(OtherShop.at("22:59"))),
                    new OrderRescheduled(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SLOT,
                            OtherShop.LATER,
                            AskedBy.SHOPPER,
                            OtherShop.at("07:20")),
                    new AcceptanceAwaited(OtherShop.ID, OtherShop.ORDER, OtherShop.at("07:13")),
                    new OrderAccepted(OtherShop.ID, OtherShop.ORDER, OtherShop.at("07:14")),
                    new PreparationBegun(OtherShop.ID, OtherShop.ORDER, OtherShop.at("07:25")),
                    new BagsCounted(OtherShop.ID, OtherShop.ORDER, 3, OtherShop.at("07:29")),
                    new CancellationExplained(
                            OtherShop.ID,
                            OtherShop.SECOND_ORDER,
                            OtherShop.SUBJECT,
                            PersonalText.of("Il n’y en a plus, pardon."),
                            OtherShop.at("14:10")),
                    new NoticeAsked(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            new NoticeId("notice-1"),
                            PersonalText.of("zoe@exemple.fr"),
                            OtherShop.at("07:31")),
                    new ReminderAsked(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            new NoticeId("visit-2020-12-05"),
                            Reminding.VISIT,
                            OtherShop.SLOT.start(),
                            PersonalText.of("zoe@exemple.fr"),
                            OtherShop.at("07:31")),
                    new NoticeFailed(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            new NoticeId("notice-1"),
                            NotSent.NO_SERVER,
                            OtherShop.at("07:32")),
                    new LetterFailed(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            new NoticeId("notice-4"),
                            NoticeAbout.REFUND,
                            NotSent.ADDRESS_REFUSED,
                            OtherShop.at("07:32")),
                    new NoticeSent(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            new NoticeId("notice-2"),
                            NoticeAbout.READY,
                            NoticeWay.PHONE,
                            PersonalText.of("+33639980001"),
                            OtherShop.at("07:33")),
                    new NoticeSent(
                            OtherShop.ID,
                            OtherShop.ORDER,
                            OtherShop.SUBJECT,
                            new NoticeId("notice-3"),
                            NoticeAbout.READY,
                            NoticeWay.TEXT,
                            null,
                            OtherShop.at("07:34")),
                    new OrderReady(OtherShop.ID, OtherShop.ORDER, OtherShop.at("07:30")),
                    new OrderNotCollected(
                            OtherShop.ID,
                            OtherShop.SECOND_ORDER,
                            OtherShop.at("13:58"),
                            OtherShop.at("14:05")),
                    new OrderHandedOver(
                            OtherShop.ID, OtherShop.ORDER, ShownBy.CODE, OtherShop.at("14:06")),
                    new OrderCancelled(
                            OtherShop.ID,
                            OtherShop.SECOND_ORDER,
                            OtherShop.SUBJECT,
                            CancelledBy.SHOPPER,
                            OtherShop.at("14:10")),
                    new OrderCancelled(
                            OtherShop.ID,
                            new OrderId("order-3"),
                            null,
                            CancelledBy.SHOP,
                            OtherShop.at("14:10")),
                    new OrderTakenBackUp(
                            OtherShop.ID,
                            OtherShop.SECOND_ORDER,
                            OtherShop.SUBJECT,
                            OtherShop.SLOT,
                            OtherShop.LATER,
                            OtherShop.at("14:12")),
                    new PutAsideSettled(
                            OtherShop.ID,
                            OtherShop.THIRD_ORDER,
                            List.of(new BoughtLine(0, new Quantity(1))),
                            ShownBy.CODE,
                            OtherShop.at("14:20")),
                    new PutAsideLapsed(
                            OtherShop.ID, new OrderId("order-4"), OtherShop.at("22:59")));

    private OrderSamples() {}

    private static OrderLine boot() {
        return new OrderLine(
                OtherShop.BOOT,
                "Bottine « Hérault » n° 38, daim",
                new Quantity(1),
                Money.euros(8_990),
                new VatRate(2_000));
    }

    private static OrderLine hat(Supply supply) {
        return new OrderLine(
                new OrderLine.Goods.InWords(
                        PersonalText.of("Le chapeau bleu en vitrine, pour Zoé"), supply),
                new Quantity(1),
                Money.euros(4_500),
                new VatRate(2_000));
    }

    private static OrderPlaced placed(
            OrderId order, Contact contact, PersonalText code, List<OrderLine> lines, Terms terms) {
        return new OrderPlaced(
                OtherShop.ID,
                order,
                "B-3",
                OtherShop.SLOT,
                OtherShop.SUBJECT,
                lines,
                contact,
                code,
                PayAt.COUNTER,
                terms,
                OtherShop.at("07:12"));
    }
}
