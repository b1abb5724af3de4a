package org.creneau.domain.play;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.Passes;
import org.creneau.domain.payment.Passes.Pass;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.online.AskRefundDecider;
import org.creneau.domain.payment.online.AskRefundDecider.Facts;
import org.creneau.domain.payment.online.Book;
import org.creneau.domain.payment.online.OnlineEvent.RefundAsked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.pcollections.PMap;

/// Mistakes in what goes back through orders that were exchanged.
final class HomeBugs {
    private HomeBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                writing("home in one ledger only", HomeBugs::halfOnly),
                writing("home, and not on to her", HomeBugs::notAsked),
                writing("asked back where it is not", HomeBugs::notHome),
                writing("home by card, as it stood where it comes from", HomeBugs::byCard),
                reading("home though nothing lent it", HomeBugs::twice),
                reading("home to pay for what is not paid there", HomeBugs::paid),
                reading("not home though it could", HomeBugs::nobodys));
    }

    private static Named<Decider<?, ?>> writing(String name, UnaryOperator<List<Event>> wrong) {
        return RandomPlayTest.bug(
                name,
                Planted.altering(
                        new AskRefundDecider(),
                        decision ->
                                decision instanceof Accepted(var events)
                                        ? Decision.accepted(wrong.apply(events))
                                        : decision));
    }

    private static Named<Decider<?, ?>> reading(String name, UnaryOperator<Facts> misread) {
        return RandomPlayTest.bug(name, Planted.misjudging(new AskRefundDecider(), misread));
    }

    private static List<Event> halfOnly(List<Event> events) {
        return events.stream().filter(event -> !(event instanceof PaymentTaken)).toList();
    }

    private static List<Event> notAsked(List<Event> events) {
        return events.size() > 2
                ? events.stream().filter(event -> !(event instanceof RefundAsked)).toList()
                : events;
    }

    private static List<Event> notHome(List<Event> events) {
        return events.stream().filter(RefundAsked.class::isInstance).toList();
    }

    private static List<Event> byCard(List<Event> events) {
        return events.stream().map(HomeBugs::byCard).toList();
    }

    private static Event byCard(Event event) {
        return switch (event) {
            case PaymentTaken in ->
                    new PaymentTaken(
                            in.shop(),
                            in.order(),
                            in.payment(),
                            in.means(),
                            in.amount(),
                            in.ticket(),
                            byCard(in.carried()),
                            in.at());
            case MoneyGivenBack out ->
                    new MoneyGivenBack(
                            out.shop(),
                            out.order(),
                            out.payment(),
                            out.means(),
                            out.amount(),
                            out.ticket(),
                            out.agreed(),
                            byCard(out.carried()),
                            out.at());
            default -> event;
        };
    }

    private static @Nullable Carried byCard(@Nullable Carried carried) {
        return carried == null
                ? null
                : new Carried(
                        carried.other(),
                        carried.shares().stream()
                                .map(share -> new Share(Means.CARD, share.amount()))
                                .toList(),
                        carried.home());
    }

    /// As if nothing had gone back there before.
    private static Facts twice(Facts facts) {
        return with(facts, new Passes(neverHome(facts.passes())), facts.lenders());
    }

    private static PMap<PaymentId, Pass> neverHome(Passes passes) {
        PMap<PaymentId, Pass> all = passes.all();
        for (var one : passes.all().entrySet()) {
            all = one.getValue().sign() < 0 ? all.minus(one.getKey()) : all;
        }
        return all;
    }

    private static Facts nobodys(Facts facts) {
        return with(facts, Passes.NONE, facts.lenders());
    }

    private static Facts paid(Facts facts) {
        PMap<OrderId, Book> lenders = facts.lenders();
        for (Book one : facts.lenders().values()) {
            lenders =
                    lenders.plus(
                            one.order(),
                            new Book(one.order(), one.entries(), one.passes(), one.online(), 0));
        }
        return with(facts, facts.passes(), lenders);
    }

    private static Facts with(Facts facts, Passes passes, PMap<OrderId, Book> lenders) {
        return new Facts(facts.owed(), facts.late(), passes, lenders);
    }
}
