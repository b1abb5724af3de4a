package org.creneau.infrastructure.desk;

import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.online.LateLetters;
import org.creneau.domain.order.NoticeAbout;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.payment.online.LateMoneyEvent.LateMoneyLetGo;
import org.creneau.infrastructure.desk.MoneyLetters.Content;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// Writes to whoever left an e-mail address what became of the money that she paid too late. Those without one are called by
/// the shop where they have to come at another time, and see it on the page of the order.
@Component
public final class LateMail implements LateLetters {
    private final MoneyLetters letters;
    private final Say say;

    LateMail(MoneyLetters letters, Say say) {
        this.letters = letters;
        this.say = say;
    }

    @Override
    public void takenUp(OrderTakenBackUp again) {
        String words = again.keepsItsWindow() ? "letter.late.same" : "letter.late.moved";
        letters.write(
                again.shop(),
                again.order(),
                new Content(
                        NoticeAbout.LATE,
                        words,
                        shop ->
                                List.of(
                                        say.dayAndTime(
                                                again.to().start(), shop.profile().zone()))));
    }

    @Override
    public void letGo(LateMoneyLetGo gone) {
        letters.write(
                gone.shop(),
                gone.order(),
                new Content(
                        NoticeAbout.LATE,
                        "letter.late.back",
                        _ -> List.of(say.text("late.why." + gone.why()))));
    }

    /// Whether a letter reaches her.
    boolean reaches(OrderView hers) {
        return letters.reaches(hers);
    }
}
