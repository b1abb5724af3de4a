package org.creneau.domain.play;

import static org.creneau.domain.play.RandomPlayTest.bug;
import static org.creneau.domain.play.RandomPlayTest.without;

import java.util.stream.Stream;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.ReportMissingDecider;
import org.creneau.domain.order.TellMissingDecider;
import org.creneau.domain.order.Unanswered;
import org.creneau.domain.queue.AnswerMissingDecider;
import org.creneau.domain.queue.HandOverDecider;
import org.creneau.domain.queue.ReduceLineDecider;
import org.creneau.domain.returns.RecordReturnDecider;
import org.junit.jupiter.api.Named;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;

/// Mistakes about what is missing, and about what is taken off.
final class ShortageBugs {
    private ShortageBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                bug(
                        "something missing and still for sale",
                        Planted.altering(
                                new ReportMissingDecider(),
                                decision -> without(PiecesWrittenOff.class, decision))),
                bug(
                        "something missing and still kept for her",
                        Planted.misjudging(
                                new ReportMissingDecider(),
                                facts ->
                                        new ReportMissingDecider.Facts(
                                                facts.order(),
                                                new Unanswered(
                                                        facts.lines().lines(), Promised.NOTHING),
                                                facts.articles()))),
                bug(
                        "a question answered again and again",
                        Planted.misjudging(
                                new AnswerMissingDecider(),
                                facts ->
                                        new AnswerMissingDecider.Facts(
                                                facts.whole(), unanswered(facts.lines())))),
                bug(
                        "not taken instead, and kept all the same",
                        Planted.altering(
                                new AnswerMissingDecider(),
                                decision -> without(PiecesGivenBack.class, decision))),
                bug(
                        "found, and not on the shelf",
                        Planted.altering(
                                new AnswerMissingDecider(),
                                decision -> without(PiecesReceived.class, decision))),
                bug(
                        "a letter told of twice",
                        Planted.altering(new TellMissingDecider(), RandomPlayTest::twice)),
                bug(
                        "pieces taken off that nobody has again",
                        Planted.altering(
                                new ReduceLineDecider(),
                                decision -> without(PiecesGivenBack.class, decision))),
                bug(
                        "handed over with what is missing",
                        Planted.misjudging(
                                new HandOverDecider(),
                                facts ->
                                        new HandOverDecider.Facts(
                                                facts.order(),
                                                facts.tickets(),
                                                new Unanswered(
                                                        unasked(facts.goods().lines()),
                                                        facts.goods().promised())))),
                bug(
                        "brought back what was taken off",
                        Planted.misjudging(
                                new RecordReturnDecider(),
                                facts ->
                                        new RecordReturnDecider.Facts(
                                                facts.ofId(),
                                                twofold(facts.order()),
                                                facts.ofOrder(),
                                                facts.articles()))));
    }

    private static Lines unanswered(Lines lines) {
        return new Lines(lines.standing(), lines.next(), lines.reported(), HashTreePMap.empty());
    }

    private static Lines unasked(Lines lines) {
        return new Lines(lines.standing(), lines.next(), TreePVector.empty(), HashTreePMap.empty());
    }

    private static OrderState twofold(OrderState order) {
        return order instanceof OrderState.HandedOver(var as)
                ? new OrderState.HandedOver(
                        as.having(Stream.concat(as.lines().stream(), as.lines().stream()).toList()))
                : order;
    }
}
