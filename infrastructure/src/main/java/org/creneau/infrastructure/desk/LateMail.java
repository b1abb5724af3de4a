package org.creneau.infrastructure.desk;

import java.util.Locale;
import java.util.function.Function;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.online.LateLetters;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address what became of the money that she paid too late. Those without one are called by
/// the shop where they have to come at another time, and see it on the page of the order.
@Component
public final class LateMail implements LateLetters {
    private static final Logger LOG = LoggerFactory.getLogger(LateMail.class);

    private final Notices notices;
    private final Reading reading;
    private final PublicLinks links;
    private final Say say;
    private final SeenFromOutside outside;

    LateMail(
            Notices notices, Reading reading, PublicLinks links, Say say, SeenFromOutside outside) {
        this.notices = notices;
        this.reading = reading;
        this.links = links;
        this.say = say;
        this.outside = outside;
    }

    @Override
    public void takenUp(OrderTakenBackUp again) {
        write(
                again.shop(),
                again.order(),
                again.keepsItsWindow() ? "letter.late.same" : "letter.late.moved",
                shop -> say.dayAndTime(again.to().start(), shop.profile().zone()));
    }

    @Override
    public void letGo(LateMoneyLetGo gone) {
        write(
                gone.shop(),
                gone.order(),
                "letter.late.back",
                _ -> say.text("late.why." + gone.why()));
    }

    /// Whether a letter reaches her.
    boolean reaches(OrderView hers) {
        return notices.canSend() && hers.contact().email() instanceof PersonalText.Known;
    }

    /// @param what the letter says third
    private void write(ShopId shop, OrderId order, String letter, Function<ShopView, String> what) {
        OrderView hers = reading.order(shop, order);
        if (notices.canSend() && hers.contact().email() instanceof PersonalText.Known to) {
            Thread.ofVirtual().name("notice").start(() -> deliver(hers, to, letter, what));
        }
    }

    private void deliver(
            OrderView hers, PersonalText to, String letter, Function<ShopView, String> what) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        try {
            notices.send(letter(hers, to, letter, what))
                    .ifPresent(why -> LOG.warn("No letter left: {}", why));
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
        }
    }

    private Letter letter(
            OrderView hers, PersonalText to, String letter, Function<ShopView, String> what) {
        ShopView shop = reading.shop(hers.slot().shop());
        String name = shop.profile().name();
        String link =
                outside.link("/commande/" + links.to(shop.id(), hers.id()))
                        .map(address -> say.text("letter.unpaid.link", address))
                        .orElse("");
        return new Letter(
                to,
                say.text(letter + ".subject", hers.number(), name),
                PersonalText.of(say.text(letter, hers.number(), name, what.apply(shop)) + link));
    }
}
