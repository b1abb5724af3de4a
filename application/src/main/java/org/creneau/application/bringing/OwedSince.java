package org.creneau.application.bringing;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.payment.Account;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.payment.Entries;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.payment.PaymentEvent.PaymentReversed;
import org.creneau.domain.payment.Standing;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;

/// Since when a shop owes what it owes of an order, without a break: the books read anew as they stood after each thing that came
/// back, and after each entry. Where no law names a last day, that is what there is to say.
///
/// @param came what came back of the order; of what was taken in an exchange nothing has to
public record OwedSince(OrderView order, Books books, List<ReceivedGoods> came) {
    public OwedSince {
        came = List.copyOf(came);
    }

    /// Nothing where nothing is owed now.
    public Optional<Instant> at() {
        List<PaymentEvent> counting = counting();
        Optional<Instant> since = Optional.empty();
        for (Instant step : steps(counting)) {
            since = isOwed(step, counting) ? Optional.of(since.orElse(step)) : Optional.empty();
        }
        return since;
    }

    /// What was struck out never was.
    private List<PaymentEvent> counting() {
        Entries entries = Entries.NONE;
        for (PaymentEvent event : books.entries()) {
            entries = entries.with(event);
        }
        Entries all = entries;
        return books.entries().stream().filter(event -> !isStruck(about(event), all)).toList();
    }

    private static PaymentId about(PaymentEvent event) {
        return event instanceof PaymentReversed off ? off.mistake() : event.payment();
    }

    private static boolean isStruck(PaymentId id, Entries entries) {
        return entries.find(id).filter(Standing.Struck.class::isInstance).isPresent();
    }

    private List<Instant> steps(List<PaymentEvent> counting) {
        return Stream.concat(
                        counting.stream().map(PaymentEvent::at),
                        came.stream().map(ReceivedGoods::at))
                .sorted()
                .distinct()
                .toList();
    }

    private boolean isOwed(Instant step, List<PaymentEvent> counting) {
        var then =
                new Books(
                        counting.stream().filter(event -> !event.at().isAfter(step)).toList(),
                        back(step),
                        books.refused(),
                        books.givenUp(),
                        books.sent(),
                        books.lost());
        return Account.of(order, then).toGiveBack().cents() > 0;
    }

    /// Without what somebody refused once it was looked at, since that is hers again.
    private Map<ReturnLine.Goods, Long> back(Instant step) {
        Map<ReturnLine.Goods, Long> back = new HashMap<>();
        came.stream()
                .filter(one -> !one.annulled() && !one.at().isAfter(step))
                .forEach(one -> add(one, back));
        back.values().removeIf(pieces -> pieces <= 0);
        return back;
    }

    private static void add(ReceivedGoods came, Map<ReturnLine.Goods, Long> back) {
        for (ReturnLine line : came.lines()) {
            back.merge(line.goods(), (long) line.quantity().pieces(), Long::sum);
        }
        for (Found found : came.found()) {
            if (found.verdict() == Verdict.REFUSED) {
                back.merge(found.goods(), (long) -found.quantity().pieces(), Long::sum);
            }
        }
    }
}
