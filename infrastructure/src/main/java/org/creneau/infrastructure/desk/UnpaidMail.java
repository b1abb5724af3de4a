package org.creneau.infrastructure.desk;

import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.online.UnpaidLetters;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address that her order was called off, since it was not paid in time, or that she has
/// another chance to pay it. Those without one see it on the page of the order.
@Component
public final class UnpaidMail implements UnpaidLetters {
    private static final Logger LOG = LoggerFactory.getLogger(UnpaidMail.class);

    private final Notices notices;
    private final Reading reading;
    private final PublicLinks links;
    private final Say say;
    private final SeenFromOutside outside;

    UnpaidMail(
            Notices notices, Reading reading, PublicLinks links, Say say, SeenFromOutside outside) {
        this.notices = notices;
        this.reading = reading;
        this.links = links;
        this.say = say;
        this.outside = outside;
    }

    @Override
    public void calledOff(ShopId shop, OrderId order) {
        write(shop, order, "letter.unpaid", _ -> "");
    }

    @Override
    public void anotherChance(ShopId shop, OrderId order, Instant until) {
        write(
                shop,
                order,
                "letter.pay-again",
                theirs -> say.dayAndTime(until, theirs.profile().zone()));
    }

    /// @param when what the letter says third
    private void write(ShopId shop, OrderId order, String letter, Function<ShopView, String> when) {
        OrderView hers = reading.order(shop, order);
        if (notices.canSend() && hers.contact().email() instanceof PersonalText.Known to) {
            Thread.ofVirtual().name("notice").start(() -> deliver(hers, to, letter, when));
        }
    }

    private void deliver(
            OrderView hers, PersonalText to, String letter, Function<ShopView, String> when) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        try {
            notices.send(letter(hers, to, letter, when))
                    .ifPresent(why -> LOG.warn("No letter left: {}", why));
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
        }
    }

    private Letter letter(
            OrderView hers, PersonalText to, String letter, Function<ShopView, String> when) {
        ShopView shop = reading.shop(hers.slot().shop());
        String name = shop.profile().name();
        String link =
                outside.link("/commande/" + links.to(shop.id(), hers.id()))
                        .map(address -> say.text("letter.unpaid.link", address))
                        .orElse("");
        return new Letter(
                to,
                say.text(letter + ".subject", hers.number(), name),
                PersonalText.of(say.text(letter, hers.number(), name, when.apply(shop)) + link));
    }
}
