package org.creneau.domain.play;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.domain.catalogue.Promised;
import org.creneau.domain.catalogue.StockEvent.PiecesGivenBack;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderEvent.PutAsideLapsed;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.PlaceOrderDecider;
import org.creneau.domain.order.Terms;
import org.creneau.domain.queue.HandOverDecider;
import org.creneau.domain.queue.LapsePutAsideDecider;
import org.creneau.domain.queue.RescheduleOrderDecider;
import org.creneau.domain.queue.SettlePutAsideDecider;
import org.creneau.domain.shop.PuttingAside;
import org.junit.jupiter.api.Named;

/// Mistakes about what is put aside.
final class AsideBugs {
    private AsideBugs() {}

    static Stream<Named<Decider<?, ?>>> bugs() {
        return Stream.of(
                RandomPlayTest.bug(
                        "put aside where nothing is",
                        Planted.misjudging(
                                new PlaceOrderDecider(),
                                facts ->
                                        new PlaceOrderDecider.Facts(
                                                facts.order(),
                                                facts.booking(),
                                                facts.articles(),
                                                facts.hers(),
                                                new PuttingAside.For(0),
                                                facts.delivery(),
                                                facts.online()))),
                RandomPlayTest.bug(
                        "a day that is over and keeps its stock",
                        Planted.altering(
                                new LapsePutAsideDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesGivenBack.class, decision))),
                RandomPlayTest.bug(
                        "a day that is over before it is",
                        Planted.misjudging(
                                new LapsePutAsideDecider(),
                                facts ->
                                        new LapsePutAsideDecider.Facts(
                                                kept(facts.order(), Instant.EPOCH),
                                                facts.promised()))),
                RandomPlayTest.bug(
                        "something bought twice",
                        Planted.misjudging(
                                new SettlePutAsideDecider(),
                                facts ->
                                        new SettlePutAsideDecider.Facts(
                                                standing(facts.order()),
                                                Optional.empty(),
                                                facts.lapsed(),
                                                facts.tickets(),
                                                facts.goods(),
                                                facts.givenUp()))),
                RandomPlayTest.bug(
                        "told late, and still on the shelf",
                        Planted.misjudging(
                                new SettlePutAsideDecider(),
                                facts ->
                                        new SettlePutAsideDecider.Facts(
                                                facts.order(),
                                                facts.settled(),
                                                facts.lapsed(),
                                                facts.tickets(),
                                                facts.goods(),
                                                Promised.NOTHING))),
                RandomPlayTest.bug(
                        "bought when it was kept no longer",
                        Planted.misjudging(
                                new SettlePutAsideDecider(),
                                facts ->
                                        new SettlePutAsideDecider.Facts(
                                                facts.order(),
                                                facts.settled(),
                                                facts.lapsed().map(AsideBugs::never),
                                                facts.tickets(),
                                                facts.goods(),
                                                facts.givenUp()))),
                RandomPlayTest.bug(
                        "left, and not on the shelf again",
                        Planted.altering(
                                new SettlePutAsideDecider(),
                                decision ->
                                        RandomPlayTest.without(PiecesGivenBack.class, decision))),
                RandomPlayTest.bug(
                        "something tried that was ordered",
                        Planted.misjudging(
                                new SettlePutAsideDecider(),
                                facts ->
                                        new SettlePutAsideDecider.Facts(
                                                kept(facts.order(), Instant.MAX),
                                                facts.settled(),
                                                facts.lapsed(),
                                                facts.tickets(),
                                                facts.goods(),
                                                facts.givenUp()))),
                RandomPlayTest.bug(
                        "handed over before it was tried",
                        Planted.misjudging(
                                new HandOverDecider(),
                                facts ->
                                        new HandOverDecider.Facts(
                                                with(new Terms.Obligation(), facts.order()),
                                                facts.tickets(),
                                                facts.goods()))),
                RandomPlayTest.bug(
                        "moved to when it is kept no longer",
                        Planted.misjudging(
                                new RescheduleOrderDecider(),
                                facts ->
                                        new RescheduleOrderDecider.Facts(
                                                kept(facts.order(), Instant.MAX),
                                                facts.booking(),
                                                facts.deadline(),
                                                facts.tickets(),
                                                facts.lines(),
                                                facts.articles(),
                                                facts.appointment(),
                                                facts.toPay()))));
    }

    private static PutAsideLapsed never(PutAsideLapsed over) {
        return new PutAsideLapsed(over.shop(), over.order(), Instant.MAX);
    }

    private static OrderState standing(OrderState order) {
        return order instanceof OrderState.HandedOver(var as) ? new OrderState.Placed(as) : order;
    }

    private static OrderState kept(OrderState order, Instant until) {
        return with(new Terms.PutAside(until), order);
    }

    private static OrderState with(Terms terms, OrderState order) {
        return order instanceof OrderState.Placed(var as)
                ? new OrderState.Placed(on(terms, as))
                : order;
    }

    private static OrderPlaced on(Terms terms, OrderPlaced as) {
        return new OrderPlaced(
                as.shop(),
                as.order(),
                as.number(),
                as.slot(),
                as.subject(),
                List.copyOf(as.lines()),
                as.contact(),
                as.code(),
                as.payAt(),
                terms,
                as.at());
    }
}
