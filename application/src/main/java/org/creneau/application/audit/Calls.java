package org.creneau.application.audit;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.creneau.application.audit.Histories.Entry;
import org.creneau.domain.kernel.QueueId;
import org.creneau.domain.queue.QueueEvent;
import org.creneau.domain.shop.ShopEvent;

/// How a line was called, counted from its events by code that shares nothing with the rules.
///
/// @param calls how often somebody was called
/// @param insisted how many of them were more than might be, or not in their turn, as somebody insisted
/// @param passed the numbers that a call passed over, and said so: too many by themselves, or without an order where the
///     text asked for one
/// @param overtaken the numbers that were overtaken without a word
/// @param keptOut the numbers that were called though they had no order, and the text asked for one
/// @param counts how often somebody counted who was inside
public record Calls(
        int calls,
        int insisted,
        List<Integer> passed,
        List<Integer> overtaken,
        List<Integer> keptOut,
        int counts) {

    /// @param said what the shop had said of itself
    /// @param day what happened in the line
    public static Calls of(QueueId queue, List<Entry> said, List<Entry> day) {
        Terms terms = new Terms(PublishedLimits.TEXTS);
        CallLedger ledger = new CallLedger(queue);
        Stream.concat(said.stream(), day.stream())
                .sorted(Comparator.comparingLong(entry -> entry.recorded().position()))
                .forEach(
                        entry -> {
                            switch (entry.recorded().event()) {
                                case ShopEvent event -> terms.see(event);
                                case QueueEvent event ->
                                        ledger.see(
                                                event,
                                                entry.recorded().position(),
                                                terms.allowed(queue.shop(), event.at()));
                                default -> {}
                            }
                        });
        return ledger.found();
    }
}
