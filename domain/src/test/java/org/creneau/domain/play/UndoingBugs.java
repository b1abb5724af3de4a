package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.creneau.domain.bringing.Announced;
import org.creneau.domain.bringing.AnnulReturnDecider;
import org.creneau.domain.bringing.ExchangeUnannounced;
import org.creneau.domain.bringing.ExchangeUnannouncedDecider;
import org.creneau.domain.bringing.SwappedOrder;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Decision.Accepted;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent.MoneyGivenBack;
import org.creneau.domain.payment.Share;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.payment.online.Online;
import org.creneau.domain.payment.online.Owed;
import org.junit.jupiter.api.Named;
import org.pcollections.PMap;

/// Mistakes about the money of an exchange: where it is undone, and what of it passes on.
final class UndoingBugs {
    private static final PaymentId NEVER = new PaymentId("never");
    private static final Standing MORE = new Standing.Taken(Means.CARD, Money.euros(10_000));
    private static final Standing LESS =
            new Standing.GivenBack(Means.VOUCHER, Money.euros(10_000), List.of());

    private UndoingBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                ofTheOld("undone, and the money of the old given back", with(MORE)),
                ofTheOld("not undone, though the old is paid for", with(LESS)),
                ofTheNew("not undone, though the new has all of it", with(LESS)),
                ofTheNew("undone, and paid by a means that has gone", UndoingBugs::byAnyMeans),
                ofTheOld(
                        "undone, and the money of the old on its way",
                        owed -> with(owed, Online.NONE)),
                RandomPlayTest.bug(
                        "undone, and what was taken still expected",
                        Planted.misjudging(new AnnulReturnDecider(), UndoingBugs::nothingExpected)),
                RandomPlayTest.bug(
                        "passed on, and on its way back",
                        Planted.misjudging(
                                new ExchangeUnannouncedDecider(), UndoingBugs::nothingOnItsWay)),
                RandomPlayTest.bug(
                        "passed on, what came online first",
                        new OnlineFirst(new ExchangeUnannouncedDecider())));
    }

    private static UnaryOperator<Owed> with(Standing one) {
        return owed ->
                CounterBugs.reading(owed, books -> new Entries(books.all().plus(NEVER, one)));
    }

    private static Owed with(Owed owed, Online online) {
        return new Owed(owed.order(), owed.entries(), online, owed.back(), owed.declared());
    }

    /// As if nobody knew how what was lent had come.
    private static Owed byAnyMeans(Owed owed) {
        return CounterBugs.reading(
                owed,
                books -> {
                    PMap<PaymentId, Standing> all = books.all();
                    for (var one : books.all().entrySet()) {
                        if (one.getValue() instanceof Standing.Taken in) {
                            all =
                                    all.plus(
                                            one.getKey(),
                                            new Standing.Taken(in.means(), in.amount()));
                        }
                    }
                    return new Entries(all);
                });
    }

    private static Named<Decider<?, ?>> ofTheOld(String name, UnaryOperator<Owed> misread) {
        return RandomPlayTest.bug(
                name,
                Planted.misjudging(
                        new AnnulReturnDecider(),
                        facts ->
                                new AnnulReturnDecider.Facts(
                                        facts.told(),
                                        facts.shelved(),
                                        facts.old().map(one -> read(one, misread)),
                                        facts.sale())));
    }

    private static Named<Decider<?, ?>> ofTheNew(String name, UnaryOperator<Owed> misread) {
        return RandomPlayTest.bug(
                name,
                Planted.misjudging(
                        new AnnulReturnDecider(),
                        facts ->
                                new AnnulReturnDecider.Facts(
                                        facts.told(),
                                        facts.shelved(),
                                        facts.old(),
                                        facts.sale().map(one -> read(one, misread)))));
    }

    private static SwappedOrder read(SwappedOrder one, UnaryOperator<Owed> misread) {
        return new SwappedOrder(
                one.id(), misread.apply(one.owed()), one.left(), one.gone(), one.announced());
    }

    private static AnnulReturnDecider.Facts nothingExpected(AnnulReturnDecider.Facts facts) {
        return new AnnulReturnDecider.Facts(
                facts.told(),
                facts.shelved(),
                facts.old(),
                facts.sale()
                        .map(
                                one ->
                                        new SwappedOrder(
                                                one.id(),
                                                one.owed(),
                                                one.left(),
                                                one.gone(),
                                                Announced.NOTHING)));
    }

    private static ExchangeUnannouncedDecider.Facts nothingOnItsWay(
            ExchangeUnannouncedDecider.Facts facts) {
        return new ExchangeUnannouncedDecider.Facts(
                facts.goods(),
                facts.earlier(),
                facts.articles(),
                new ExchangeUnannouncedDecider.Books(
                        facts.old().owed().map(owed -> with(owed, Online.NONE)),
                        facts.old().before()),
                facts.till());
    }

    private record OnlineFirst(ExchangeUnannouncedDecider honest)
            implements Decider<ExchangeUnannounced, ExchangeUnannouncedDecider.Facts> {
        @Override
        public Class<ExchangeUnannounced> command() {
            return honest.command();
        }

        @Override
        public Fold<ExchangeUnannouncedDecider.Facts> facts(ExchangeUnannounced command) {
            return honest.facts(command);
        }

        @Override
        public Decision decide(
                ExchangeUnannounced command, ExchangeUnannouncedDecider.Facts facts, Instant at) {
            Decision decision = honest.decide(command, facts, at);
            return facts.old().owed().map(owed -> misread(decision, owed)).orElse(decision);
        }

        private static Decision misread(Decision decision, Owed owed) {
            return decision instanceof Accepted(var events)
                    ? events.stream()
                            .filter(MoneyGivenBack.class::isInstance)
                            .map(out -> (MoneyGivenBack) out)
                            .findFirst()
                            .map(out -> PassedBugs.saying(decision, shares(out, owed)))
                            .orElse(decision)
                    : decision;
        }

        private static List<Share> shares(MoneyGivenBack out, Owed owed) {
            Entries books = owed.entries();
            List<Share> shares = new ArrayList<>();
            long left = out.amount().cents();
            for (Means means : order()) {
                long part = Math.min(left, books.by(means));
                if (part > 0) {
                    shares.add(new Share(means, new Money(part, out.amount().currency())));
                    left -= part;
                }
            }
            return shares;
        }

        private static List<Means> order() {
            List<Means> all = new ArrayList<>(List.of(Means.values()));
            all.remove(Means.EXCHANGE);
            return all.reversed();
        }
    }
}
