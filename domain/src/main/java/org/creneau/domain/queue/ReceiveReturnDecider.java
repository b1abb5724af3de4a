package org.creneau.domain.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.domain.bringing.Announced;
import org.creneau.domain.bringing.BringingRefusal;
import org.creneau.domain.bringing.Coming;
import org.creneau.domain.bringing.ReceiveReturn;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnRequested;
import org.creneau.domain.bringing.ReturnRequestEvent.ReturnVisitKept;
import org.creneau.domain.kernel.Decider;
import org.creneau.domain.kernel.Decision;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.Fold;
import org.creneau.domain.order.Lines;
import org.creneau.domain.order.OrderEvent.OrderHandedOver;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderState;
import org.creneau.domain.order.ShownBy;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.RecordReturnDecider;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.ReturnRefusal;

/// Takes goods back that were expected, as if nobody had expected them, and ends the visit that was booked
/// for nothing else: whoever came leaves the queue, or the shop. Where something is put aside for her, her
/// visit goes on until she has tried it; where she came for another order, until she has that.
public final class ReceiveReturnDecider
        implements Decider<ReceiveReturn, ReceiveReturnDecider.Facts> {
    private static final RecordReturnDecider TAKING_BACK = new RecordReturnDecider();

    /// @param announced what was to come with the visit
    public record Facts(
            RecordReturnDecider.Facts goods,
            Announced announced,
            OrderState visit,
            Tickets tickets) {}

    private record Came(OrderState visit, Tickets tickets) {}

    private record Expected(Announced announced, Came came) {}

    @Override
    public Class<ReceiveReturn> command() {
        return ReceiveReturn.class;
    }

    @Override
    public Fold<Facts> facts(ReceiveReturn command) {
        Fold<Came> came =
                Lines.standing(OrderState.of(command.visit()), command.visit())
                        .and(Tickets.of(command.visit()), Came::new);
        return TAKING_BACK
                .facts(command.asReturn())
                .and(
                        Announced.of(command.visit()).and(came, Expected::new),
                        (goods, expected) ->
                                new Facts(
                                        goods,
                                        expected.announced(),
                                        expected.came().visit(),
                                        expected.came().tickets()));
    }

    @Override
    public Decision decide(ReceiveReturn command, Facts facts, Instant at) {
        return facts.announced()
                .find(command.goods())
                .filter(asked -> asked.shop().equals(command.shop()))
                .filter(asked -> asked.order().equals(command.order()))
                .filter(asked -> asked.visit().equals(command.visit()))
                .map(asked -> receive(command, asked, facts, at))
                .orElseGet(() -> Decision.refused(ReturnRefusal.UNKNOWN_RETURN));
    }

    private static Decision receive(
            ReceiveReturn command, ReturnRequested asked, Facts facts, Instant at) {
        return facts.announced().off().contains(asked.goods())
                ? Decision.refused(BringingRefusal.RETURN_CALLED_OFF)
                : takeBack(command, asked, facts, at);
    }

    private static Decision takeBack(
            ReceiveReturn command, ReturnRequested asked, Facts facts, Instant at) {
        return switch (TAKING_BACK.decide(command.asReturn(), facts.goods(), at)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var goods) when goods.isEmpty() -> Decision.accepted();
            case Decision.Accepted(var goods) -> kept(command, asked, goods, facts, at);
        };
    }

    private static Decision kept(
            ReceiveReturn command,
            ReturnRequested asked,
            List<Event> goods,
            Facts facts,
            Instant at) {
        Instant happened = Tickets.noLaterThan(at, command.happened());
        List<Event> events = new ArrayList<>();
        goods.forEach(event -> events.add(because(event, command, asked)));
        events.add(
                new ReturnVisitKept(
                        asked.shop(), asked.goods(), asked.order(), asked.visit(), happened));
        over(asked, facts, happened).forEach(events::add);
        return Decision.accepted(events);
    }

    private static Event because(Event event, ReceiveReturn command, ReturnRequested asked) {
        return event instanceof GoodsReturned back ? back.because(motive(command, asked)) : event;
    }

    /// As she had said of what she brings, where that was one reason.
    private static Motive motive(ReceiveReturn command, ReturnRequested asked) {
        Set<ReturnLine.Goods> brought =
                command.lines().stream().map(ReturnLine::goods).collect(Collectors.toSet());
        Set<Motive> said =
                asked.lines().stream()
                        .filter(line -> brought.contains(line.goods()))
                        .map(line -> line.why().motive())
                        .collect(Collectors.toSet());
        return said.size() == 1 ? said.iterator().next() : Motive.UNSAID;
    }

    private static Stream<Event> over(ReturnRequested asked, Facts facts, Instant happened) {
        return switch (asked.coming()) {
            case Coming.Along _ -> Stream.empty();
            case Coming.Booked _ ->
                    switch (facts.visit()) {
                        case OrderState.Placed(var as) -> over(as, facts, happened);
                        case OrderState.Ready(var as) -> over(as, facts, happened);
                        case OrderState.NotCollected(var as) -> over(as, facts, happened);
                        case OrderState.OnTheWay _, OrderState.Unknown _ -> Stream.empty();
                        case OrderState.HandedOver _, OrderState.Cancelled _ -> Stream.empty();
                    };
        };
    }

    /// Whether she is expected with nothing else: what is received now still counts as to come.
    private static boolean isLast(OrderPlaced visit, Facts facts) {
        return facts.announced().comingWith(visit.order()).size() <= 1;
    }

    private static Stream<Event> over(OrderPlaced visit, Facts facts, Instant happened) {
        return visit.onlyBrings() && isLast(visit, facts)
                ? Stream.concat(
                        Stream.of(
                                new OrderHandedOver(
                                        visit.shop(), visit.order(), ShownBy.NAME, happened)),
                        facts.tickets()
                                .leavingWithParcel(happened)
                                .flatMap(ticket -> HandOverDecider.leaves(ticket, happened)))
                : Stream.empty();
    }
}
