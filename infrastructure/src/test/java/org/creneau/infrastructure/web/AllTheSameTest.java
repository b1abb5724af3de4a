package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Objects;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.queue.Insisting;
import org.creneau.domain.queue.Insisting.What;
import org.creneau.domain.queue.LimitedBy;
import org.creneau.domain.queue.QueueRefusal;
import org.creneau.infrastructure.web.QueuePages.AllTheSame;
import org.junit.jupiter.api.Test;

/// To what a form agrees that is shown after a refusal.
class AllTheSameTest {
    private static final AllTheSame FIRST = new AllTheSame("/file/appel", Insisting.ON_NOTHING);

    @Test
    void itAgreesToWhatWasRefusedAndToNothingElse() {
        assertThat(after(FIRST, new QueueRefusal.OnlyWithAnOrder()).inOrder())
                .containsExactly(What.TEXT);
        var neither = new QueueRefusal.OnlyWithAnOrderNorRoom(8, 7, LimitedBy.OWN, LocalTime.NOON);
        assertThat(after(FIRST, neither).inOrder()).containsExactly(What.LIMIT, What.TEXT);
        assertThat(after(FIRST, new QueueRefusal.NotHerTurn(2)).inOrder())
                .containsExactly(What.TURN);
        assertThat(after(FIRST, new QueueRefusal.PartyAboveLimit(2, 4, 3, LimitedBy.OWN)).inOrder())
                .containsExactly(What.LIMIT);
    }

    @Test
    void whatWasAgreedToBeforeStays() {
        AllTheSame turn = after(FIRST, new QueueRefusal.NotHerTurn(2));
        assertThat(after(turn, new QueueRefusal.OnlyWithAnOrder()).inOrder())
                .containsExactly(What.TURN, What.TEXT);
    }

    @Test
    void nobodyInsistsOnWhatIsNotSo() {
        assertThat(StaffCalls.allTheSame(FIRST, new QueueRefusal.NoSuchCounter(2))).isNull();
        assertThat(StaffCalls.allTheSame(null, new QueueRefusal.NotHerTurn(2))).isNull();
    }

    private static AllTheSame after(AllTheSame before, Reason reason) {
        return Objects.requireNonNull(StaffCalls.allTheSame(before, reason));
    }
}
