package org.creneau.application.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.application.withdrawal.FollowedTest.novels;
import static org.creneau.application.withdrawal.FollowedTest.order;
import static org.creneau.application.withdrawal.FollowedTest.said;
import static org.creneau.domain.testing.Paid.FIRST;
import static org.creneau.domain.testing.Paid.SECOND;
import static org.creneau.domain.testing.Paid.givenBack;
import static org.creneau.domain.testing.Paid.taken;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.application.payment.Payments.Books;
import org.creneau.application.withdrawal.Followed.Stage;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Town;
import org.junit.jupiter.api.Test;

/// Two novels at 8.90 that Ann paid for and gave up come back worn, or some of them.
class WornTest {
    private static final ReturnLine.Goods NOVEL = new ReturnLine.Goods.Article(Town.NOVEL);
    private static final Money NOTHING = Money.euros(0);
    private static final PaymentEvent PAID = taken(FIRST, Means.CARD, 1_780);
    private static final PaymentEvent GIVEN_BACK = givenBack(SECOND, Means.CARD, 1_780);

    @Test
    void whatItLostOfItsWorthIsNotGivenBackAndNeverMoreThanItsPrice() {
        assertThat(worn(2, 300).toGiveBack()).isEqualTo(Money.euros(1_480));
        assertThat(worn(2, 300).lost()).isEqualTo(Money.euros(300));
        assertThat(worn(1, 900).toGiveBack()).isEqualTo(NOTHING);
        assertThat(worn(1, 900).lost()).isEqualTo(Money.euros(890));
        assertThat(worn(0, 300).lost()).isEqualTo(NOTHING);
        assertThat(worn(2, 300, givenBack(SECOND, Means.CARD, 1_480)).stage())
                .isEqualTo(Stage.DONE);
    }

    /// What is still to come nobody has seen, and of what was paid back in full nothing is kept back.
    @Test
    void whatTheShopHasSeenMayHaveLostItsWorth() {
        assertThat(only(0, PAID).seen()).isEmpty();
        assertThat(only(1, PAID).seen()).containsExactly(novels(1));
        assertThat(refused(1, 1, PAID).seen()).containsExactly(novels(2));
        assertThat(only(2).seen()).containsExactly(novels(2));
        assertThat(only(2, PAID, GIVEN_BACK).seen()).isEmpty();
    }

    private static Followed worn(long back, long lost, PaymentEvent... later) {
        WithdrawalView said = said("only", 2);
        var entries = Stream.concat(Stream.of(PAID), Stream.of(later)).toList();
        var less =
                new WithdrawalView.Diminished(
                        new MovementId("a"),
                        novels(1),
                        Money.euros(lost),
                        PersonalText.of("pages gondolées"));
        var view =
                new WithdrawalView(
                        said.id(),
                        said.order(),
                        said.lines(),
                        said.lastDay(),
                        said.refundBy(),
                        said.said(),
                        said.through(),
                        said.by(),
                        said.letter(),
                        List.of(),
                        null,
                        List.of(less));
        var books = new Books(entries, one(back), Map.of(), one(2), Map.of(), one(lost));
        return Followed.of(order(), List.of(view), books).getFirst();
    }

    private static Map<ReturnLine.Goods, Long> one(long pieces) {
        return Map.of(NOVEL, pieces);
    }

    private static Followed only(long back, PaymentEvent... entries) {
        return refused(back, 0, entries);
    }

    private static Followed refused(long back, long refused, PaymentEvent... entries) {
        var books = new Books(List.of(entries), one(back), one(refused), one(2), Map.of());
        return Followed.of(order(), List.of(said("only", 2)), books).getFirst();
    }
}
