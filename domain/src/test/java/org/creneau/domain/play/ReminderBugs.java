package org.creneau.domain.play;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.NoticeId;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaitedSooner;
import org.creneau.domain.order.NoticesOfOrder;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.RemindOfVisitDecider;
import org.creneau.domain.order.TellLetterDecider;
import org.creneau.domain.payment.online.RemindOfPaymentDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.shop.Reminders;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Mistakes in reminding people, and in until when they may pay.
final class ReminderBugs {
    private ReminderBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "awaited beyond the window that it moved to",
                        Planted.altering(
                                new RescheduleOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(
                                                PaymentAwaitedSooner.class, decision))),
                RandomPlayTest.bug(
                        "a reminder of a visit that was called off",
                        Planted.misjudging(
                                new RemindOfVisitDecider(),
                                facts ->
                                        new RemindOfVisitDecider.Facts(
                                                kept(facts.order()),
                                                facts.progress(),
                                                facts.moved(),
                                                facts.notices(),
                                                facts.shop(),
                                                facts.chosen()))),
                RandomPlayTest.bug(
                        "a reminder of a window that was just chosen",
                        Planted.misjudging(
                                new RemindOfVisitDecider(),
                                facts ->
                                        new RemindOfVisitDecider.Facts(
                                                facts.order(),
                                                facts.progress(),
                                                Optional.empty(),
                                                facts.notices(),
                                                facts.shop(),
                                                facts.chosen()))),
                RandomPlayTest.bug(
                        "a letter that left, sent once more as if no server had been there",
                        Planted.misjudging(
                                new RemindOfVisitDecider(),
                                facts ->
                                        new RemindOfVisitDecider.Facts(
                                                facts.order(),
                                                facts.progress(),
                                                facts.moved(),
                                                unserved(facts.notices()),
                                                facts.shop(),
                                                facts.chosen()))),
                RandomPlayTest.bug(
                        "a visit reminded of where the shop does not want it",
                        Planted.misjudging(
                                new RemindOfVisitDecider(),
                                facts ->
                                        new RemindOfVisitDecider.Facts(
                                                facts.order(),
                                                facts.progress(),
                                                facts.moved(),
                                                facts.notices(),
                                                facts.shop(),
                                                Reminders.USUAL))),
                RandomPlayTest.bug(
                        "a payment reminded of where the shop does not want it",
                        Planted.misjudging(
                                new RemindOfPaymentDecider(),
                                facts ->
                                        new RemindOfPaymentDecider.Facts(
                                                facts.order(),
                                                facts.awaited(),
                                                facts.notices(),
                                                facts.online(),
                                                facts.entries(),
                                                Reminders.USUAL))),
                RandomPlayTest.bug(
                        "a visit reminded of twice",
                        Planted.altering(new RemindOfVisitDecider(), RandomPlayTest::twice)),
                RandomPlayTest.bug(
                        "a letter that did not leave, told twice",
                        Planted.altering(new TellLetterDecider(), RandomPlayTest::twice)),
                RandomPlayTest.bug(
                        "a payment reminded of twice",
                        Planted.altering(new RemindOfPaymentDecider(), RandomPlayTest::twice)),
                RandomPlayTest.bug(
                        "a reminder to pay what was called off",
                        Planted.misjudging(
                                new RemindOfPaymentDecider(),
                                facts ->
                                        new RemindOfPaymentDecider.Facts(
                                                kept(facts.order()),
                                                facts.awaited(),
                                                facts.notices(),
                                                facts.online(),
                                                facts.entries(),
                                                facts.chosen()))));
    }

    private static NoticesOfOrder unserved(NoticesOfOrder notices) {
        PMap<NoticeId, Instant> all = HashTreePMap.empty();
        for (NoticeId one : notices.ended()) {
            all = all.plus(one, Instant.EPOCH);
        }
        return new NoticesOfOrder(notices.awaited(), notices.ended(), all);
    }

    private static OrderState kept(OrderState order) {
        return order.placed().<OrderState>map(OrderState.Placed::new).orElse(order);
    }
}
