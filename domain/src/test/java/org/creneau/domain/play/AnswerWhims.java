package org.creneau.domain.play;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.payment.Doubt;
import org.creneau.domain.payment.Entry;
import org.creneau.domain.payment.RecordPayment;

/// Whoever writes into the books is asked what she means, and in these games she does not always know before: some send no
/// answer, some one to something else; asked, some say yes, some let it be, and some say it of another question. All else
/// happens as ever.
final class AnswerWhims implements More {
    static final List<String> OUTCOMES =
            List.of(
                    "RecordPayment accepted",
                    "RecordPayment nothing",
                    "RecordPayment other-means",
                    "RecordPayment dated-ahead",
                    "RecordPayment beyond-open");

    private final Random dice;
    private final Queue<RecordPayment> unanswered = new ArrayDeque<>();

    AnswerWhims(Random dice) {
        this.dice = dice;
    }

    @Override
    public void see(Event event) {
        // What is asked does not go by what has happened.
    }

    /// Whoever was asked comes back to it, or does not.
    @Override
    public Optional<Command> next(Instant now) {
        RecordPayment asked = dice.nextInt(3) == 0 ? unanswered.poll() : null;
        return asked == null || dice.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(with(asked, dice.nextInt(3) == 0 ? one() : asked.agreed()));
    }

    @Override
    public Command said(Command command) {
        if (!(command instanceof RecordPayment payment)
                || payment.agreed().isEmpty()
                || dice.nextInt(4) == 0) {
            return command;
        }
        RecordPayment asked = with(payment, dated(payment.entry()), payment.agreed());
        unanswered.add(asked);
        return with(asked, dice.nextInt(3) == 0 ? one() : Set.of());
    }

    /// Some cheques wait for a day that somebody wrote on them.
    private Entry dated(Entry entry) {
        return entry instanceof Entry.Received(var announced, var amount, var written)
                        && dice.nextInt(3) == 0
                ? new Entry.Received(announced, amount, written.plusMonths(1))
                : entry;
    }

    private Set<Doubt> one() {
        List<Doubt> all = List.of(Doubt.values());
        return Set.of(all.get(dice.nextInt(all.size())));
    }

    private static RecordPayment with(RecordPayment asked, Set<Doubt> agreed) {
        return with(asked, asked.entry(), agreed);
    }

    private static RecordPayment with(RecordPayment asked, Entry entry, Set<Doubt> agreed) {
        return new RecordPayment(
                asked.shop(),
                asked.order(),
                asked.payment(),
                entry,
                asked.happened(),
                asked.seen(),
                agreed);
    }
}
