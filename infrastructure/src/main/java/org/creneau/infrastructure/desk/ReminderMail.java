package org.creneau.infrastructure.desk;

import java.util.Optional;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.reminding.ReminderLetters;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Reminds people by e-mail of a visit, in the words of what they come for, or of money that an order waits for.
@Component
public final class ReminderMail implements ReminderLetters {
    private final NoticePost post;
    private final Reading reading;
    private final PublicLinks links;
    private final Say say;
    private final SeenFromOutside outside;

    ReminderMail(
            NoticePost post, Reading reading, PublicLinks links, Say say, SeenFromOutside outside) {
        this.post = post;
        this.reading = reading;
        this.links = links;
        this.say = say;
        this.outside = outside;
    }

    @Override
    public boolean canSend() {
        return post.canSend();
    }

    @Override
    public boolean send(ReminderAsked asked) {
        Optional<NotSent> failed = post.deliver(asked, () -> letter(asked));
        return failed.filter(why -> why == NotSent.NO_SERVER).isEmpty();
    }

    private Letter letter(ReminderAsked asked) {
        ShopView shop = reading.shop(asked.shop());
        OrderView order = reading.order(asked.shop(), asked.order());
        return switch (asked.about()) {
            case VISIT -> ofVisit(asked, order, shop);
            case PAYMENT -> ofPayment(asked, order, shop);
        };
    }

    private Letter ofVisit(ReminderAsked asked, OrderView order, ShopView shop) {
        String name = shop.profile().name();
        String text =
                say.text(
                        "letter.reminder." + occasion(order),
                        order.number(),
                        name,
                        shop.profile().address(),
                        say.dayAndTime(asked.when(), shop.profile().zone()));
        return new Letter(
                asked.to(),
                say.text("letter.reminder.subject", name),
                PersonalText.of(text + link("letter.reminder.link", asked)));
    }

    private static String occasion(OrderView order) {
        if (order.isAppointment()) {
            return "appointment";
        }
        if (order.isVisit()) {
            return "bring";
        }
        return order.keptUntil().isPresent() ? "aside" : "collect";
    }

    private Letter ofPayment(ReminderAsked asked, OrderView order, ShopView shop) {
        String name = shop.profile().name();
        String until = say.dayAndTime(asked.when(), shop.profile().zone());
        String text = say.text("letter.reminder.payment", order.number(), name, until);
        return new Letter(
                asked.to(),
                say.text("letter.reminder.payment.subject", order.number(), name),
                PersonalText.of(text + link("letter.reminder.payment.link", asked)));
    }

    private String link(String words, ReminderAsked asked) {
        return outside.link("/commande/" + links.to(asked.shop(), asked.order()))
                .map(address -> say.text(words, address))
                .orElse("");
    }
}
