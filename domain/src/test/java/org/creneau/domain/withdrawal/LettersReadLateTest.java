package org.creneau.domain.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.FIRST;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.REFUND_BY;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.SECOND;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.back;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.declared;
import static org.creneau.domain.withdrawal.AnnsWithdrawals.line;

import java.util.List;
import java.util.Map;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.junit.jupiter.api.Test;

/// Ann brings a novel, and somebody refuses it at half past twelve. Her letter, in which she had withdrawn, is read afterwards.
class LettersReadLateTest {
    private static final ReturnLine.Goods GOODS = new ReturnLine.Goods.Article(NOVEL);

    @Test
    void whatSheHadGivenUpBeforeTheLookIsNotWaitedForAnyMore() {
        assertThat(counted(back(1), refused("look-1", "12:30"), letter("11:00"))).isEqualTo(1);
        assertThat(counted(letter("11:00"), back(1), refused("look-1", "12:30"))).isEqualTo(1);
        assertThat(counted(back(1), refused("look-1", "12:30"), letter("12:29"))).isEqualTo(1);
    }

    @Test
    void whatSheGaveUpAfterTheLookIsWaitedFor() {
        assertThat(counted(back(1), refused("look-1", "12:30"), letter("12:31"))).isZero();
    }

    @Test
    void betweenTwoLooksItComesBeforeTheSecondOnly() {
        assertThat(
                        counted(
                                back(2),
                                refused("look-1", "12:00"),
                                refused("look-2", "12:30"),
                                letter("12:15")))
                .isEqualTo(1);
        assertThat(
                        counted(
                                back(2),
                                refused("look-1", "12:00"),
                                refused("look-2", "12:30"),
                                letter("11:30"),
                                declared(SECOND, null, at("11:00"), REFUND_BY, line(NOVEL, 1))))
                .isEqualTo(2);
    }

    @Test
    void whatSheKeepsAllTheSameIsNotCounted() {
        var kept =
                new PiecesKept(
                        SHOP,
                        ANNS_ORDER,
                        Town.ANN,
                        FIRST,
                        new MovementId("agreed"),
                        List.of(line(NOVEL, 1)),
                        at("13:00"));
        assertThat(counted(back(1), refused("look-1", "12:30"), letter("11:00"), kept)).isZero();
    }

    /// Of how many novels the price is not owed, though none is here.
    private static long counted(Event... told) {
        Declared declared = Declared.NOTHING;
        for (Event event : told) {
            declared = declared.after(event);
        }
        return declared.counted(Map.of()).getOrDefault(GOODS, 0L);
    }

    private static WithdrawalDeclared letter(String sent) {
        return declared(FIRST, null, at(sent), REFUND_BY, line(NOVEL, 1));
    }

    private static GoodsInspected refused(String look, String when) {
        return new GoodsInspected(
                SHOP,
                RETURN,
                ANNS_ORDER,
                new MovementId(look),
                List.of(new Found(GOODS, new Quantity(1), Verdict.REFUSED)),
                at(when));
    }
}
