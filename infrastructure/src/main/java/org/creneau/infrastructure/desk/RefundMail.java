package org.creneau.infrastructure.desk;

import java.util.List;
import org.creneau.application.payment.online.RefundLetters;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.infrastructure.desk.MoneyLetters.Content;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address that her money was sent back to her card. Those without one see it on the
/// page of the order.
@Component
public final class RefundMail implements RefundLetters {
    private final MoneyLetters letters;
    private final Say say;

    RefundMail(MoneyLetters letters, Say say) {
        this.letters = letters;
        this.say = say;
    }

    @Override
    public void made(ShopId shop, OrderId order, Money amount) {
        letters.write(
                shop,
                order,
                new Content(NoticeAbout.REFUND, "letter.refund", _ -> List.of(say.money(amount))));
    }
}
