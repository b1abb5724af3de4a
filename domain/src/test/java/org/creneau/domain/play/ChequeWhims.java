package org.creneau.domain.play;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.ChequeAnnounced;
import org.creneau.domain.payment.PaymentEvent.ChequeReceived;
import org.creneau.domain.payment.RecordPayment;
import org.creneau.domain.payment.Seen;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.testing.Town;

/// The life of a few cheques, told by people who mix up its steps, take them back and have old pages before them. With dice of
/// its own, beside what happens in the games of the books.
final class ChequeWhims implements More {
    static final List<String> OUTCOMES =
            List.of("RecordPayment cheque-handed-back", "RecordPayment cheque-step-stands");

    private static final int RECENT = 3;

    private final Random dice;
    private final More others;
    private final List<PaymentEvent> cheques = new ArrayList<>();
    private final Map<OrderId, Entries> books = new HashMap<>();
    private int ids;

    ChequeWhims(Random dice, More others) {
        this.dice = dice;
        this.others = others;
    }

    @Override
    public void see(Event event) {
        others.see(event);
        if (event instanceof PaymentEvent entry) {
            books.merge(entry.order(), Entries.NONE.with(entry), (all, _) -> all.with(entry));
            if (entry instanceof ChequeAnnounced || isFirst(entry)) {
                cheques.add(entry);
            }
        }
    }

    private static boolean isFirst(PaymentEvent entry) {
        return entry instanceof ChequeReceived here && here.cheque().equals(here.payment());
    }

    @Override
    public Optional<Command> next(Instant now) {
        return cheques.isEmpty() || dice.nextInt(5) > 0
                ? others.next(now)
                : Optional.of(step(recent(cheques), now));
    }

    private Command step(PaymentEvent cheque, Instant now) {
        Entries known = books.getOrDefault(cheque.order(), Entries.NONE);
        return new RecordPayment(
                cheque.shop(),
                cheque.order(),
                new PaymentId("cheque-" + ids++),
                entry(cheque, known, now),
                now,
                dice.nextBoolean() ? Optional.empty() : Optional.of(seen(known)),
                Set.of(Doubt.values()));
    }

    /// Now and then the page is one entry old.
    private Seen seen(Entries known) {
        int entries = known.all().size() - (dice.nextInt(3) == 0 ? 1 : 0);
        return new Seen(known.kept(), known.promised(), OptionalInt.of(entries));
    }

    private Entry entry(PaymentEvent cheque, Entries known, Instant now) {
        PaymentId id = cheque.payment();
        return switch (dice.nextInt(8)) {
            case 0, 1 -> new Entry.HandedBack(id);
            case 2 -> new Entry.Banked(id);
            case 3 -> new Entry.Bounced(id);
            case 4 ->
                    new Entry.Received(
                            Optional.of(id),
                            dice.nextBoolean() ? cheque.amount() : Money.euros(700),
                            LocalDate.ofInstant(now, Town.PARIS));
            case 5 -> new Entry.Reversed(id);
            default -> new Entry.Reversed(some(id, known));
        };
    }

    /// One of its steps, the last or not.
    private PaymentId some(PaymentId cheque, Entries known) {
        List<PaymentId> steps =
                known.ids()
                        .filter(
                                id ->
                                        known.find(id).orElseThrow()
                                                        instanceof Standing.Stepped(var its, _)
                                                && its.equals(cheque))
                        .sorted((one, other) -> one.value().compareTo(other.value()))
                        .toList();
        return steps.isEmpty() ? cheque : steps.get(dice.nextInt(steps.size()));
    }

    private <T> T recent(List<T> all) {
        return all.get(Math.max(0, all.size() - 1 - dice.nextInt(RECENT)));
    }
}
