package org.creneau.domain.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.SLOT;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.slotAt;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.NoticeEvent.ReminderAsked;
import org.creneau.domain.order.OrderEvent.OrderTakenBackUp;
import org.creneau.domain.order.Reminding;
import org.creneau.domain.testing.Happened;
import org.junit.jupiter.api.Test;

class WatchedRemindersTest {
    private static final SlotId OTHER = slotAt("16:00");

    private final List<String> complaints = new ArrayList<>();
    private final WatchedReminders watched = new WatchedReminders(complaints);

    @Test
    void whoseOrderWasTakenBackUpMayBeRemindedOfTheWindowThatItHasNow() {
        takenBackUp();
        watched.see(reminded(OTHER));
        assertThat(complaints).isEmpty();
    }

    @Test
    void nobodyIsRemindedOfTheWindowThatItHadBefore() {
        takenBackUp();
        watched.see(reminded(SLOT));
        assertThat(complaints).hasSize(1);
    }

    private void takenBackUp() {
        Instant before = SLOT.start().minus(Duration.ofDays(3));
        watched.see(Happened.placed(ANNS_ORDER, SLOT, before));
        watched.see(Happened.cancelled(CancelledBy.UNPAID));
        watched.see(new OrderTakenBackUp(SHOP, ANNS_ORDER, ANN, SLOT, OTHER, at("10:00")));
    }

    private static ReminderAsked reminded(SlotId window) {
        return new ReminderAsked(
                SHOP,
                ANNS_ORDER,
                ANN,
                new NoticeId("visit-2020-12-05"),
                Reminding.VISIT,
                window.start(),
                PersonalText.of("anne@exemple.fr"),
                at("10:30"));
    }
}
