package org.creneau.domain.play;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creneau.domain.bringing.ExchangeUnannouncedDecider;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Carried;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.PaymentEvent.PaymentTaken;
import org.creneau.domain.payment.RecordPaymentDecider;
import org.creneau.domain.payment.RecordPaymentDecider.Facts;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.queue.ExchangeAtCounterDecider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/// Mistakes by which money that came by card would be cash on the other side of an exchange.
final class PassedBugs {
    private PassedBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "exchanged, and nobody knows how it was paid",
                        Planted.altering(
                                new ExchangeUnannouncedDecider(),
                                decision -> saying(decision, List.of()))),
                RandomPlayTest.bug(
                        "exchanged, and paid in cash whatever it was paid by",
                        Planted.altering(new ExchangeUnannouncedDecider(), PassedBugs::inCash)),
                RandomPlayTest.bug(
                        "exchanged as announced, and nobody knows how it was paid",
                        Planted.altering(
                                new ExchangeAtCounterDecider(),
                                decision -> saying(decision, List.of()))));
    }

    /// In through an exchange, out by whatever means.
    static Facts forgotten(Facts facts) {
        PMap<PaymentId, Standing> all = HashTreePMap.empty();
        for (Map.Entry<PaymentId, Standing> one : facts.entries().all().entrySet()) {
            all =
                    all.plus(
                            one.getKey(),
                            one.getValue() instanceof Standing.Taken in
                                    ? new Standing.Taken(in.means(), in.amount())
                                    : one.getValue());
        }
        return new Facts(
                facts.order(), new Entries(all), facts.earlier(), facts.shop(), facts.owed());
    }

    private static Decision inCash(Decision decision) {
        return decision instanceof Accepted(var events)
                ? events.stream()
                        .filter(MoneyGivenBack.class::isInstance)
                        .map(out -> saying(decision, List.of(cash((MoneyGivenBack) out))))
                        .findFirst()
                        .orElse(decision)
                : decision;
    }

    private static Share cash(MoneyGivenBack out) {
        return new Share(Means.CASH, out.amount());
    }

    static Decision saying(Decision decision, List<Share> shares) {
        return decision instanceof Accepted(var events)
                ? Decision.accepted(events.stream().map(event -> saying(event, shares)).toList())
                : decision;
    }

    private static Event saying(Event event, List<Share> shares) {
        return switch (event) {
            case MoneyGivenBack out ->
                    new MoneyGivenBack(
                            out.shop(),
                            out.order(),
                            out.payment(),
                            out.means(),
                            out.amount(),
                            out.ticket(),
                            out.agreed(),
                            saying(out.carried(), shares),
                            out.at());
            case PaymentTaken in ->
                    new PaymentTaken(
                            in.shop(),
                            in.order(),
                            in.payment(),
                            in.means(),
                            in.amount(),
                            in.ticket(),
                            saying(in.carried(), shares),
                            in.at());
            default -> event;
        };
    }

    private static @Nullable Carried saying(@Nullable Carried carried, List<Share> shares) {
        return carried == null ? null : new Carried(carried.other(), shares);
    }

    static Named<Decider<?, ?>> forgetful() {
        return RandomPlayTest.bug(
                "in by card, out in cash, over an exchange",
                Planted.misjudging(new RecordPaymentDecider(), PassedBugs::forgotten));
    }
}
