package org.creneau.domain.play;

import java.util.Optional;
import java.util.Random;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.AcceptOrder;
import org.creneau.domain.order.AskNotice;
import org.creneau.domain.order.BeginPreparation;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.Contact;
import org.creneau.domain.order.MarkReady;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.NoticeEvent.NoticeAsked;
import org.creneau.domain.order.NoticeWay;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.OrderReady;
import org.creneau.domain.order.RecordNoShow;
import org.creneau.domain.order.RecordNotice;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.TellNotice;
import org.creneau.domain.testing.Town;
import org.jspecify.annotations.Nullable;

/// What a shop does with an order before it is handed over.
final class PreparationWhims {
    private final Random dice;
    private @Nullable NoticeAsked asked;
    private @Nullable OrderReady ready;

    private final ShortageWhims shortages;

    PreparationWhims(Random dice) {
        this.shortages = new ShortageWhims(dice);
        this.dice = dice;
    }

    void see(Event event) {
        switch (event) {
            case NoticeAsked letter -> asked = letter;
            case OrderReady parcel -> ready = parcel;
            case ArticleMissing missing -> shortages.see(missing);
            default -> {}
        }
    }

    Command shortage(OrderPlaced order) {
        return shortages.next(order);
    }

    /// Some leave an e-mail address too.
    Contact contact() {
        return dice.nextBoolean()
                ? Town.CONTACT
                : new Contact(
                        Town.CONTACT.name(),
                        Town.CONTACT.phone(),
                        PersonalText.of("anne@exemple.fr"));
    }

    Command with(OrderPlaced order) {
        return switch (dice.nextInt(7)) {
            case 0 -> new AcceptOrder(order.shop(), order.order());
            case 1 -> new BeginPreparation(order.shop(), order.order());
            case 2 -> ask(order);
            case 3 -> tell(order);
            case 4 -> called(order);
            default -> new MarkReady(order.shop(), order.order());
        };
    }

    private RecordNotice called(OrderPlaced order) {
        return new RecordNotice(
                order.shop(), order.order(), notice(), NoticeAbout.READY, NoticeWay.PHONE);
    }

    /// Of the order that is ready since a moment, or of one that perhaps is not.
    private Command ask(OrderPlaced order) {
        OrderReady last = ready;
        return last == null || dice.nextBoolean()
                ? new AskNotice(order.shop(), order.order(), notice())
                : new AskNotice(last.shop(), last.order(), notice());
    }

    /// Of the notice that was asked for last, or of one that perhaps nobody asked for.
    private Command tell(OrderPlaced order) {
        NoticeAsked last = asked;
        return last == null || dice.nextBoolean()
                ? new TellNotice(order.shop(), order.order(), notice(), became())
                : new TellNotice(last.shop(), last.order(), last.notice(), became());
    }

    /// One of a few, so that some are asked for twice and told twice.
    private NoticeId notice() {
        return new NoticeId("n" + dice.nextInt(3));
    }

    private Optional<NotSent> became() {
        return dice.nextBoolean() ? Optional.empty() : Optional.of(NotSent.NO_SERVER);
    }

    /// A shop now and then says why.
    Command off(OrderPlaced order) {
        return switch (dice.nextInt(3)) {
            case 0 -> new CancelOrder(order.shop(), order.order(), CancelledBy.SHOPPER);
            case 1 -> new CancelOrder(order.shop(), order.order(), CancelledBy.SHOP);
            default ->
                    new CancelOrder(
                            order.shop(),
                            order.order(),
                            CancelledBy.SHOP,
                            Optional.of(PersonalText.of("Plus en stock")));
        };
    }

    Command missed(OrderPlaced order) {
        return new RecordNoShow(order.shop(), order.order());
    }
}
