package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.application.audit.WrittenLog.AT_THREE;
import static org.creneau.application.audit.WrittenLog.SHOP;
import static org.creneau.application.audit.WrittenLog.at;
import static org.creneau.application.audit.WrittenLog.ofShop;
import static org.creneau.application.audit.WrittenLog.slot;

import java.util.List;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.SubjectId;
import org.creneau.domain.kernel.WaitId;
import org.creneau.domain.order.Contact;
import org.creneau.domain.shop.Door;
import org.creneau.domain.waiting.LeftBy;
import org.creneau.domain.waiting.WaitEvent;
import org.creneau.domain.waiting.WaitEvent.PlaceOffered;
import org.creneau.domain.waiting.WaitEvent.WaitAsked;
import org.creneau.domain.waiting.WaitEvent.WaitLeft;
import org.creneau.domain.waiting.Wished;
import org.junit.jupiter.api.Test;

class LineLedgerTest {
    private static final SlotId AT_FOUR = slot("16:00");

    private final WrittenLog log = ofShop(2, 60, Door.INSIDE);

    private LineLedgerTest happened(WaitEvent event) {
        log.kept(event);
        return this;
    }

    private static WaitAsked asked(String who, int pieces, SlotId... windows) {
        return new WaitAsked(
                SHOP,
                new WaitId(who),
                List.of(windows),
                new SubjectId(who),
                new SubjectId(who),
                List.of(new Wished(new ItemId("boot"), new Quantity(pieces))),
                new Contact(PersonalText.of("Zoé"), PersonalText.of("+33199005678")),
                at("09:00"));
    }

    private static PlaceOffered offered(String who, SlotId slot) {
        return new PlaceOffered(
                SHOP,
                new WaitId(who),
                List.of(slot),
                new SubjectId(who),
                new SubjectId(who),
                slot,
                at("09:20"),
                at("09:00"));
    }

    @Test
    void offersInTheOrderOfAskingPassNobodyOver() {
        happened(asked("zoe", 1, AT_THREE)).happened(asked("bea", 1, AT_THREE));
        happened(offered("zoe", AT_THREE)).happened(offered("bea", AT_THREE));

        assertThat(log.read().passedOver()).isEmpty();
        assertThat(log.read().kept()).isTrue();
    }

    @Test
    void whoeverIsServedBeforeSomebodyWhoAskedEarlierIsFound() {
        happened(asked("zoe", 1, AT_THREE)).happened(asked("bea", 1, AT_THREE));
        happened(offered("bea", AT_THREE));

        assertThat(log.read().passedOver())
                .containsExactly(
                        new Promises.PassedOver(AT_THREE, new WaitId("zoe"), new WaitId("bea"), 6));
        assertThat(log.read().kept()).isFalse();
    }

    @Test
    void anOfferToSomebodyWhoNeverAskedPassesEverybodyOver() {
        happened(asked("zoe", 9, AT_THREE)).happened(offered("bea", AT_THREE));

        assertThat(log.read().passedOver()).hasSize(1);
    }

    @Test
    void aSmallerOrderAndAnotherWindowMayGoFirst() {
        happened(asked("zoe", 9, AT_THREE)).happened(asked("ida", 1, AT_FOUR));
        happened(asked("bea", 1, AT_THREE, AT_FOUR)).happened(offered("bea", AT_THREE));

        assertThat(log.read().passedOver()).isEmpty();
    }

    @Test
    void whoeverLeftIsPassedOverByNobody() {
        happened(asked("zoe", 1, AT_THREE)).happened(asked("bea", 1, AT_THREE));
        happened(
                new WaitLeft(
                        SHOP,
                        new WaitId("zoe"),
                        List.of(AT_THREE),
                        new SubjectId("zoe"),
                        new SubjectId("zoe"),
                        LeftBy.SHOPPER,
                        at("09:00")));
        happened(offered("bea", AT_THREE));

        assertThat(log.read().passedOver()).isEmpty();
    }
}
