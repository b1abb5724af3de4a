package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.application.audit.WrittenLog.QUEUE;
import static org.creneau.application.audit.WrittenLog.at;
import static org.creneau.application.audit.WrittenLog.ofShop;

import org.creneau.domain.shop.Distancing;
import org.creneau.domain.shop.Door;
import org.junit.jupiter.api.Test;

/// Seven customers on sixty square metres, a household counting as one, and eight heads by the shop's own word.
class TwoLimitsCheckTest {
    private final WrittenLog log =
            ofShop(2, 60, Door.INSIDE)
                    .distancing(new Distancing(60, new Distancing.Text.InForce("FR"), 8));

    @Test
    void aFamilyCalledAboveTheShopsOwnLimitIsFound() {
        family(1).family(2).family(3);

        Promises found = log.read();
        assertThat(found.callsAbove())
                .hasSize(1)
                .allSatisfy(
                        call -> {
                            assertThat(call.inside()).isEqualTo(8);
                            assertThat(call.party()).isEqualTo(4);
                            assertThat(call.allowed()).isEqualTo(8);
                        });
        assertThat(found.peopleAboveLimit()).isEqualTo(4);
        assertThat(found.worst()).isEqualTo(new Promises.Worst(QUEUE, at("09:00"), 12, 8, 0));
    }

    @Test
    void whereThatIsLargeTheTextIsTheOneThatIsBroken() {
        log.distancing(new Distancing(60, new Distancing.Text.InForce("FR"), 20));
        log.inside(1, 8);

        assertThat(log.read().callsAbove())
                .singleElement()
                .satisfies(call -> assertThat(call.allowed()).isEqualTo(7));
    }

    @Test
    void twoFamiliesAreWithinBoth() {
        family(1).family(2);

        assertThat(log.read().kept()).isTrue();
    }

    @Test
    void whoeverIsTooManyByTheShopsOwnLimitIsPassedOver() {
        log.family(1, 1, 8).arrived(2, 1);
        log.called(2);

        assertThat(log.read().overtaken()).as("and the call did not say so").hasSize(1);
    }

    private TwoLimitsCheckTest family(int ticket) {
        log.family(ticket, 2, 2).called(ticket).entered(ticket, 4);
        return this;
    }
}
