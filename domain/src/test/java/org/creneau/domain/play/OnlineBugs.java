package org.creneau.domain.play;

import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.order.AwaitingEvent.PaymentAwaited;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.online.Attempt;
import org.creneau.domain.payment.online.LetGo;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.RecordSnapshotDecider;
import org.creneau.domain.payment.online.Stage;
import org.creneau.domain.queue.CallOffUnpaidDecider;
import org.creneau.domain.shop.OnlinePayment;
import org.creneau.domain.shop.Taking;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Mistakes in what is paid online.
final class OnlineBugs {
    private static final OnlinePayment EVERYWHERE = new OnlinePayment.Offered(Taking.AT_ONCE, 30);

    private OnlineBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                said("money counted as often as it is told", OnlineBugs::nothingCame),
                said("an old notice that takes money back", OnlineBugs::stillOpen),
                said("a refund given back as often as it is told", OnlineBugs::notRefunded),
                off(
                        "called off though her bank keeps the money",
                        facts -> judging(facts, facts.awaited(), neverCovered(facts.online()))),
                off(
                        "called off before its time",
                        facts ->
                                judging(
                                        facts,
                                        facts.awaited().map(_ -> Instant.EPOCH),
                                        facts.online())),
                off(
                        "called off though she paid in cash",
                        facts ->
                                new CallOffUnpaidDecider.Facts(
                                        facts.order(),
                                        facts.awaited(),
                                        facts.chances(),
                                        facts.online(),
                                        facts.letGo(),
                                        Entries.NONE)),
                off(
                        "called off since her bank let go of the money",
                        facts ->
                                new CallOffUnpaidDecider.Facts(
                                        facts.order(),
                                        facts.awaited(),
                                        facts.chances(),
                                        facts.online(),
                                        LetGo.NEVER,
                                        facts.entries())),
                RandomPlayTest.bug(
                        "money that is in nobody's books",
                        Planted.altering(
                                new RecordSnapshotDecider(),
                                decision -> RandomPlayTest.without(PaymentTaken.class, decision))),
                RandomPlayTest.bug(
                        "paid online where nobody can",
                        Planted.misjudging(new PlaceOrderDecider(), OnlineBugs::everywhere)),
                RandomPlayTest.bug(
                        "awaited for ever",
                        Planted.altering(
                                new PlaceOrderDecider(),
                                decision ->
                                        RandomPlayTest.without(PaymentAwaited.class, decision))));
    }

    private static Named<Decider<?, ?>> said(String name, UnaryOperator<Attempt> misread) {
        return RandomPlayTest.bug(
                name,
                Planted.misjudging(
                        new RecordSnapshotDecider(),
                        facts ->
                                new RecordSnapshotDecider.Facts(
                                        facts.order(),
                                        facts.entries(),
                                        each(facts.online(), misread))));
    }

    private static Named<Decider<?, ?>> off(
            String name, UnaryOperator<CallOffUnpaidDecider.Facts> misread) {
        return RandomPlayTest.bug(name, Planted.misjudging(new CallOffUnpaidDecider(), misread));
    }

    private static CallOffUnpaidDecider.Facts judging(
            CallOffUnpaidDecider.Facts facts, Optional<Instant> awaited, Online online) {
        return new CallOffUnpaidDecider.Facts(
                facts.order(), awaited, facts.chances(), online, facts.letGo(), facts.entries());
    }

    private static Online each(Online online, UnaryOperator<Attempt> misread) {
        PMap<PaymentId, Attempt> attempts = online.attempts();
        for (var one : online.attempts().entrySet()) {
            attempts = attempts.plus(one.getKey(), misread.apply(one.getValue()));
        }
        return new Online(attempts);
    }

    private static Attempt nothingCame(Attempt one) {
        return new Attempt(one.opened(), one.stage(), 0, one.lapses(), one.refunds());
    }

    private static Attempt stillOpen(Attempt one) {
        return new Attempt(one.opened(), Stage.OPEN, one.captured(), one.lapses(), one.refunds());
    }

    private static Attempt notRefunded(Attempt one) {
        return new Attempt(
                one.opened(), one.stage(), one.captured(), one.lapses(), HashTreePMap.empty());
    }

    private static Online neverCovered(Online online) {
        return each(
                online,
                one ->
                        new Attempt(
                                one.opened(),
                                Stage.OPEN,
                                one.captured(),
                                one.lapses(),
                                one.refunds()));
    }

    private static PlaceOrderDecider.Facts everywhere(PlaceOrderDecider.Facts facts) {
        return new PlaceOrderDecider.Facts(
                facts.order(),
                facts.booking(),
                facts.articles(),
                facts.hers(),
                facts.aside(),
                facts.delivery(),
                EVERYWHERE);
    }
}
