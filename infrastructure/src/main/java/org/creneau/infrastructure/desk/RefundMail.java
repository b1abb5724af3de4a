package org.creneau.infrastructure.desk;

import java.util.Locale;
import org.creneau.application.order.Notices;
import org.creneau.application.order.Notices.Letter;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.online.RefundLetters;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.i18n.Say;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address that her money was sent back to her card. Those without one see it on the
/// page of the order.
@Component
public final class RefundMail implements RefundLetters {
    private static final Logger LOG = LoggerFactory.getLogger(RefundMail.class);

    private final Notices notices;
    private final Reading reading;
    private final PublicLinks links;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside; letters have no links where it is empty
    RefundMail(
            Notices notices,
            Reading reading,
            PublicLinks links,
            Say say,
            @Value("${creneau.mail.pages:}") String pages) {
        this.notices = notices;
        this.reading = reading;
        this.links = links;
        this.say = say;
        this.pages = pages;
    }

    @Override
    public void made(ShopId shop, OrderId order, Money amount) {
        if (notices.canSend()) {
            Thread.ofVirtual().name("notice").start(() -> deliver(shop, order, amount));
        }
    }

    private void deliver(ShopId shop, OrderId order, Money amount) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        try {
            OrderView hers = reading.order(shop, order);
            if (hers.contact().email() instanceof PersonalText.Known to) {
                notices.send(letter(hers, to, amount))
                        .ifPresent(why -> LOG.warn("No letter left: {}", why));
            }
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
        }
    }

    private Letter letter(OrderView hers, PersonalText to, Money amount) {
        ShopView shop = reading.shop(hers.slot().shop());
        String name = shop.profile().name();
        String link =
                pages.isEmpty()
                        ? ""
                        : say.text(
                                "letter.refund.link",
                                pages + "/commande/" + links.to(shop.id(), hers.id()));
        return new Letter(
                to,
                say.text("letter.refund.subject", hers.number(), name),
                PersonalText.of(
                        say.text("letter.refund", hers.number(), name, say.money(amount)) + link));
    }
}
