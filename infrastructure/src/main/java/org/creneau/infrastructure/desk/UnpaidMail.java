package org.creneau.infrastructure.desk;

import java.time.Instant;
import org.creneau.application.payment.online.UnpaidLetters;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.infrastructure.desk.MoneyLetters.Content;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address that her order was called off, since it was not paid in time, or that she has
/// another chance to pay it. Those without one see it on the page of the order.
@Component
public final class UnpaidMail implements UnpaidLetters {
    private final MoneyLetters letters;
    private final Say say;

    UnpaidMail(MoneyLetters letters, Say say) {
        this.letters = letters;
        this.say = say;
    }

    @Override
    public void calledOff(ShopId shop, OrderId order) {
        letters.write(shop, order, new Content(NoticeAbout.UNPAID, "letter.unpaid", _ -> ""));
    }

    @Override
    public void anotherChance(ShopId shop, OrderId order, Instant until) {
        letters.write(
                shop,
                order,
                new Content(
                        NoticeAbout.PAY_AGAIN,
                        "letter.pay-again",
                        theirs -> say.dayAndTime(until, theirs.profile().zone())));
    }
}
