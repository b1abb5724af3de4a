package org.creneau.infrastructure.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.application.bringing.ReturnRequestView;
import org.creneau.application.bringing.ReturnRequests;
import org.creneau.application.decisions.Outcome;
import org.creneau.application.decisions.TemporarilyUnavailable;
import org.creneau.application.order.OrderView;
import org.creneau.application.order.OrderView.Status;
import org.creneau.application.order.Orders;
import org.creneau.application.payment.Payments;
import org.creneau.application.payment.Payments.Books;
import org.creneau.domain.bringing.CallOffReturn;
import org.creneau.domain.bringing.RequestReturn;
import org.creneau.domain.bringing.RequestReturn.Trip;
import org.creneau.domain.bringing.ToBring;
import org.creneau.domain.bringing.Why;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.order.CancelOrder;
import org.creneau.domain.order.CancelledBy;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.slot.Claim;
import org.creneau.domain.withdrawal.WithdrawalRefusal;
import org.springframework.stereotype.Component;

/// What somebody would like to bring back: what it can be, asking for it, calling it off, and who is expected
/// with what.
@Component("bringing")
public final class BringingBack {
    private final ReturnRequests requests;
    private final Orders orders;
    private final Payments payments;
    private final PublicLinks links;
    private final Desk desk;
    private final Draws draws;

    BringingBack(
            ReturnRequests requests,
            Orders orders,
            Payments payments,
            PublicLinks links,
            Desk desk,
            Draws draws) {
        this.requests = requests;
        this.orders = orders;
        this.payments = payments;
        this.links = links;
        this.desk = desk;
        this.draws = draws;
    }

    /// @param bought with which it was bought
    /// @param visit with which it comes
    public record Expected(ReturnRequestView request, OrderView bought, OrderView visit) {
        /// Whether she may still come with it.
        public boolean isOpen() {
            return request.isExpected() && visit.status().isOpen();
        }

        /// Whether it never came, and nobody has said what becomes of it.
        public boolean isMissed() {
            return request.isExpected()
                    && !visit.status().isOpen()
                    && visit.status() != Status.HANDED_OVER;
        }

        public boolean isOf(ReturnId id) {
            return request.id().equals(id);
        }
    }

    /// Something that somebody has.
    ///
    /// @param rest how many pieces she has and is not going to bring already; below nought where she has fewer
    ///     than she is expected with
    public record Choice(ReturnLine.Goods goods, PersonalText label, int rest) {
        public int left() {
            return Math.max(0, rest);
        }
    }

    /// What she would like, and how she comes.
    public record Asking(List<ToBring> lines, Wish wish, How how) {
        public Asking {
            lines = List.copyOf(lines);
        }
    }

    public sealed interface How {
        record In(SlotId slot) implements How {}

        record With(OrderId order) implements How {}
    }

    /// Whether it was goods, and somebody has them.
    public boolean isPossible(OrderView order) {
        boolean had = order.status() == Status.HANDED_OVER || order.status() == Status.DELIVERED;
        return had && !order.isAgreed();
    }

    /// Each thing of an order, also those of which nothing is left.
    public List<Choice> choices(OrderView order) {
        Map<ReturnLine.Goods, Long> gone = gone(order);
        SequencedMap<ReturnLine.Goods, Choice> choices = new LinkedHashMap<>();
        for (int number = 0; number < order.lines().size(); number++) {
            OrderLine line = order.lines().get(number);
            if (!line.comesBack()) {
                ReturnLine.Goods goods = ReturnLine.Goods.of(line, number);
                int had = line.quantity().pieces();
                choices.merge(
                        goods,
                        new Choice(goods, label(line), had),
                        (one, more) -> new Choice(goods, one.label(), one.rest() + more.rest()));
            }
        }
        return choices.values().stream().map(choice -> without(choice, gone)).toList();
    }

    /// Whether she has something of it that she is not going to bring already.
    public boolean isLeft(OrderView order) {
        return choices(order).stream().anyMatch(choice -> choice.left() > 0);
    }

    private static Choice without(Choice choice, Map<ReturnLine.Goods, Long> gone) {
        long left = choice.rest() - gone.getOrDefault(choice.goods(), 0L);
        return new Choice(choice.goods(), choice.label(), Math.toIntExact(left));
    }

    private Map<ReturnLine.Goods, Long> gone(OrderView order) {
        ShopId shop = order.slot().shop();
        Books books = payments.of(shop, List.of(order.id())).getOrDefault(order.id(), Books.EMPTY);
        Map<ReturnLine.Goods, Long> gone = new HashMap<>(books.back());
        books.sent().forEach((goods, pieces) -> gone.merge(goods, pieces, Math::max));
        requests.of(shop, order.id()).stream()
                .filter(ReturnRequestView::isExpected)
                .flatMap(asked -> asked.lines().stream())
                .forEach(
                        line ->
                                gone.merge(
                                        line.goods(), (long) line.quantity().pieces(), Long::sum));
        return gone;
    }

    private static PersonalText label(OrderLine line) {
        return switch (line.goods()) {
            case OrderLine.Goods.Article(_, var label) -> PersonalText.of(label);
            case OrderLine.Goods.InWords(var words, _) -> words;
        };
    }

    /// What else she is going to fetch at the shop.
    public List<OrderView> fetched(OrderView order) {
        return orders.of(order.slot().shop(), order.subject()).stream()
                .filter(other -> !other.id().equals(order.id()))
                .filter(other -> other.status().isOpen() && other.parcel() == null)
                .filter(other -> !other.isVisit())
                .toList();
    }

    /// Why something may come back: of what she ordered or bought in the shop, no change of mind.
    public List<Why> reasons(OrderView bought) {
        boolean inShop = bought.keptUntil().isPresent() || ChangesOfMind.isFaceToFace(bought);
        return List.of(Why.values()).stream().filter(why -> !inShop || why.isOfTheGoods()).toList();
    }

    /// By the shopper herself.
    public Outcome ask(OrderView bought, ReturnId id, Asking asking, Channel channel) {
        List<Why> open = reasons(bought);
        if (!asking.lines().stream().allMatch(line -> open.contains(line.why()))) {
            return new Outcome.Refused(WithdrawalRefusal.BOUGHT_IN_SHOP);
        }
        Actor she = Actor.shopper(bought.subject());
        return desk.send(command(bought, id, asking, Claim.OWN), she, channel);
    }

    /// By somebody of the shop, who may agree to more than the law asks.
    public Outcome askFor(
            OrderView bought, ReturnId id, Asking asking, Actor staff, Channel channel) {
        return desk.send(command(bought, id, asking, Claim.FOR_SOMEBODY), staff, channel);
    }

    private RequestReturn command(OrderView bought, ReturnId id, Asking asking, Claim claim) {
        ShopId shop = bought.slot().shop();
        return new RequestReturn(
                shop,
                id,
                bought.id(),
                asking.lines(),
                asking.wish(),
                trip(shop, id, asking.how()),
                claim);
    }

    private Trip trip(ShopId shop, ReturnId id, How how) {
        return switch (how) {
            case How.With(var order) -> new Trip.Along(order);
            case How.In(var slot) ->
                    new Trip.Book(
                            Keys.visit(shop, id),
                            draws.orderNumber(),
                            slot,
                            PersonalText.of(draws.pickupCode()));
        };
    }

    /// With the visit that is booked for it, as long as there is one.
    public Outcome callOff(Expected expected, CancelledBy by, Actor actor, Channel channel) {
        ReturnRequestView asked = expected.request();
        ShopId shop = expected.bought().slot().shop();
        OrderId visit = asked.coming().visit();
        boolean booked = asked.isBooked() && expected.visit().status().isOpen();
        Command command =
                booked && asked.isExpected()
                        ? new CancelOrder(shop, visit, by)
                        : new CallOffReturn(shop, asked.id(), visit, by);
        return desk.send(command, actor, channel);
    }

    /// Of what was bought with an order.
    public List<Expected> of(OrderView bought) {
        ShopId shop = bought.slot().shop();
        return expected(shop, requests.of(shop, bought.id()));
    }

    /// What comes, or was to come, with an order.
    public List<Expected> comingWith(OrderView visit) {
        ShopId shop = visit.slot().shop();
        return expected(shop, requests.comingWith(shop, List.of(visit.id())));
    }

    /// Whether something of an order is still to come back.
    public boolean isExpectedOf(OrderView bought) {
        return of(bought).stream().anyMatch(one -> one.request().isExpected());
    }

    /// Whether something is still to come with an order.
    public boolean isExpectedWith(OrderView visit) {
        return comingWith(visit).stream().anyMatch(one -> one.request().isExpected());
    }

    /// Of a whole shop, the latest first.
    public List<Expected> of(ShopId shop) {
        return expected(shop, requests.of(shop));
    }

    /// Who is expected on a day, the earliest first.
    public List<Expected> on(ShopId shop, LocalDate day) {
        List<OrderView> visits = orders.on(shop, day);
        Map<OrderId, List<ReturnRequestView>> asked =
                requests.comingWith(shop, visits.stream().map(OrderView::id).toList()).stream()
                        .filter(ReturnRequestView::isExpected)
                        .collect(Collectors.groupingBy(one -> one.coming().visit()));
        return visits.stream()
                .flatMap(visit -> asked.getOrDefault(visit.id(), List.of()).stream())
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(), all -> expected(shop, all)))
                .stream()
                .filter(Expected::isOpen)
                .toList();
    }

    /// What came back of an order.
    public List<ReceivedGoods> received(OrderView bought) {
        return requests.received(bought.slot().shop(), bought.id());
    }

    public Optional<ReceivedGoods> received(ShopId shop, ReturnId goods) {
        return requests.received(shop, goods);
    }

    /// What came of it; nothing as long as it is expected.
    public Optional<ReceivedGoods> came(Expected expected) {
        return requests.received(expected.bought().slot().shop(), expected.request().id());
    }

    /// What somebody has yet to look at.
    public List<ReceivedGoods> toInspect(ShopId shop) {
        return requests.toInspect(shop);
    }

    /// @throws NotFound where the shop knows no such request
    public Expected find(ShopId shop, ReturnId id) {
        return requests.find(shop, id)
                .flatMap(asked -> expected(shop, List.of(asked)).stream().findFirst())
                .orElseThrow(() -> new NotFound("return"));
    }

    /// One that was asked for a moment ago, even where the view is too late to show it.
    ///
    /// @throws TemporarilyUnavailable as long as it is
    public Expected shown(ShopId shop, ReturnId id) {
        try {
            return find(shop, id);
        } catch (NotFound e) {
            throw new TemporarilyUnavailable("The returns are not shown yet", e);
        }
    }

    private List<Expected> expected(ShopId shop, List<ReturnRequestView> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<OrderId, OrderView> known =
                orders
                        .find(
                                shop,
                                asked.stream()
                                        .flatMap(
                                                one -> Stream.of(one.order(), one.coming().visit()))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(OrderView::id, Function.identity()));
        List<Expected> all = new ArrayList<>();
        for (ReturnRequestView one : asked) {
            OrderView bought = known.get(one.order());
            OrderView visit = known.get(one.coming().visit());
            if (bought != null && visit != null) {
                all.add(new Expected(one, bought, visit));
            }
        }
        return all;
    }

    /// The token of the page of a visit.
    public String link(Expected expected) {
        return links.to(expected.visit().slot().shop(), expected.visit().id());
    }
}
