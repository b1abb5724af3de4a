package org.creneau.infrastructure.desk;

import java.util.Locale;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address that her order was called off, since it was not paid in time. Those without
/// one see it on the page of the order.
@Component
public final class UnpaidMail implements UnpaidLetters {
    private static final Logger LOG = LoggerFactory.getLogger(UnpaidMail.class);

    private final Notices notices;
    private final Reading reading;
    private final PublicLinks links;
    private final Say say;
    private final String pages;

    /// @param pages where the product is found from outside, for links in letters; they have none where it
    ///     is empty
    UnpaidMail(
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
    public void calledOff(ShopId shop, OrderId order) {
        OrderView gone = reading.order(shop, order);
        if (notices.canSend() && gone.contact().email() instanceof PersonalText.Known to) {
            Thread.ofVirtual().name("notice").start(() -> deliver(gone, to));
        }
    }

    private void deliver(OrderView gone, PersonalText to) {
        LocaleContextHolder.setLocale(Locale.FRANCE);
        try {
            notices.send(letter(gone, to)).ifPresent(why -> LOG.warn("No letter left: {}", why));
        } catch (RuntimeException e) {
            LOG.error("A letter could not be written: {}", e.getClass().getName());
        }
    }

    private Letter letter(OrderView gone, PersonalText to) {
        ShopView shop = reading.shop(gone.slot().shop());
        String name = shop.profile().name();
        String link =
                pages.isEmpty()
                        ? ""
                        : say.text(
                                "letter.unpaid.link",
                                pages + "/commande/" + links.to(shop.id(), gone.id()));
        return new Letter(
                to,
                say.text("letter.unpaid.subject", gone.number(), name),
                PersonalText.of(say.text("letter.unpaid", gone.number(), name) + link));
    }
}
