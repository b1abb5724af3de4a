package org.creneau.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creneau.domain.testing.SeveralLines.MISSING;
import static org.creneau.domain.testing.SeveralLines.PROMISED;
import static org.creneau.domain.testing.SeveralLines.answered;
import static org.creneau.domain.testing.SeveralLines.asked;
import static org.creneau.domain.testing.SeveralLines.hat;
import static org.creneau.domain.testing.SeveralLines.novels;
import static org.creneau.domain.testing.SeveralLines.reduced;
import static org.creneau.domain.testing.SeveralLines.several;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ATLAS;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;

import java.util.ArrayList;
import java.util.List;
import org.creneau.domain.catalogue.GoneFor;
import org.creneau.domain.catalogue.StockEvent;
import org.creneau.domain.catalogue.StockEvent.PiecesReceived;
import org.creneau.domain.catalogue.StockEvent.PiecesWrittenOff;
import org.creneau.domain.catalogue.StockEvent.StockCounted;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ReturnId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.DeliveryEvent.OrderCameBack;
import org.creneau.domain.order.DeliveryEvent.OrderDispatched;
import org.creneau.domain.order.Instead;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ShortageEvent.ArticleMissing;
import org.creneau.domain.order.ShortageEvent.MissingTold;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Happened;
import org.junit.jupiter.api.Test;

/// The books of an order of two novels, a hat and three atlases that becomes smaller.
class ShortageLedgerTest {
    private static final OrderId MISSING_OF = Happened.placed().order();
    private static final PiecesWrittenOff LOST =
            new PiecesWrittenOff(SHOP, ATLAS, MISSING, 1, GoneFor.LOST, NOON);

    @Test
    void whatIsMissingIsOnTheBillUntilSheHasAnswered() {
        assertThat(due()).isEqualTo(18_130);
        assertThat(due(asked(0, 1, 0, null))).isEqualTo(18_130);
        assertThat(due(asked(0, 1, 0, null), said(Answer.WITHOUT))).isEqualTo(17_240);
        assertThat(due(asked(0, 1, 0, null), said(Answer.FOUND))).isEqualTo(18_130);
        assertThat(due(reduced(2, 3, 0, AskedBy.SHOP))).isEqualTo(6_280);
    }

    @Test
    void whatSheTookInsteadIsOnIt() {
        var instead = asked(2, 3, 0, new Instead(3, hat(4_900), 0));
        assertThat(due(instead)).isEqualTo(18_130);
        assertThat(due(instead, said(Answer.REPLACE))).isEqualTo(11_180);
        var letter = new MissingTold(SHOP, MISSING_OF, MISSING, null, NOON);
        assertThat(due(instead, said(Answer.REPLACE), letter)).isEqualTo(11_180);
    }

    @Test
    void whatIsMissingIsNobodysAndWhatIsFoundIsHers() {
        assertThat(left(4, asked(2, 1, 1, null), LOST)).isEqualTo(1);
        var found = new PiecesReceived(SHOP, ATLAS, new MovementId(MISSING + "-found"), 1, NOON);
        assertThat(left(4, asked(2, 1, 1, null), LOST, said(Answer.FOUND), found)).isEqualTo(1);
    }

    @Test
    void whatIsTakenOffCanBeSold() {
        assertThat(left(4)).isEqualTo(1);
        assertThat(left(4, reduced(2, 3, 1, AskedBy.SHOPPER))).isEqualTo(3);
    }

    @Test
    void whatIsProposedIsHersUntilSheHasAnswered() {
        var proposed = asked(1, 1, 0, new Instead(3, novels(2), 2));
        assertThat(left(NOVEL, 3, proposed)).isEqualTo(1);
        assertThat(left(NOVEL, 3, proposed, said(Answer.WITHOUT))).isEqualTo(3);
        assertThat(left(NOVEL, 3, proposed, said(Answer.REPLACE))).isEqualTo(1);
    }

    @Test
    void whatCameBackIsReducedAndAskedAboutAsBefore() {
        var gone = new OrderDispatched(SHOP, MISSING_OF, ANN, null, NOON);
        var back = new OrderCameBack(SHOP, MISSING_OF, NOON);
        assertThat(left(4, gone, back)).isEqualTo(1);
        assertThat(left(4, gone, back, reduced(2, 3, 0, AskedBy.SHOP))).isEqualTo(4);
        assertThat(left(4, gone, back, asked(2, 3, 3, null), allLost())).isEqualTo(1);
    }

    private static PiecesWrittenOff allLost() {
        return new PiecesWrittenOff(SHOP, ATLAS, MISSING, 3, GoneFor.LOST, NOON);
    }

    @Test
    void twoOrdersMayBeAskedUnderOneId() {
        var other = new OrderId("other");
        var novel = Happened.placed(other);
        var same = new ArticleMissing(SHOP, other, novel.subject(), MISSING, 0, 1, 0, null, NOON);
        var found = new PiecesReceived(SHOP, ATLAS, new MovementId(MISSING + "-found"), 1, NOON);
        assertThat(left(4, novel, asked(2, 1, 1, null), LOST, same, said(Answer.FOUND), found))
                .isEqualTo(1);
    }

    @Test
    void whatComesBackOfTwoPricesIsWorthBoth() {
        var dearer = new OrderLine(NOVEL, "Un roman", new Quantity(2), Money.euros(1_000), BOOKS);
        var replaced = asked(2, 3, 0, new Instead(3, dearer, 0));
        Event[] had = {replaced, said(Answer.REPLACE), Happened.handedOver("13:00")};
        assertThat(due(had)).isEqualTo(8_280);
        assertThat(due(had[0], had[1], had[2], back("all", 4))).isEqualTo(4_500);
        assertThat(due(had[0], had[1], had[2], back("first", 1), back("then", 2))).isEqualTo(5_500);
    }

    private static GoodsReturned back(String id, int novels) {
        return new GoodsReturned(
                SHOP,
                new ReturnId(id),
                new Origin.OfOrder(MISSING_OF),
                List.of(new ReturnLine(NOVEL, new Quantity(novels))),
                Fit.FOR_NOTHING,
                NOON);
    }

    private static Event said(Answer answer) {
        AnsweredBy by = answer == Answer.FOUND ? AnsweredBy.SHOP : AnsweredBy.SHOPPER;
        return answered(answer, by, NOON);
    }

    private static long due(Event... events) {
        List<Event> all = new ArrayList<>(List.of(several()));
        all.addAll(List.of(events));
        return MoneyLedger.of(all).due();
    }

    private static int left(int counted, Event... events) {
        return left(ATLAS, counted, events);
    }

    /// As many as another order can take and no more.
    private static int left(ItemId item, int counted, Event... events) {
        int most = 0;
        while (most < 10 && isEnough(item, counted, most + 1, events)) {
            most++;
        }
        return most;
    }

    private static boolean isEnough(ItemId item, int counted, int wanted, Event... events) {
        List<Event> all = new ArrayList<>();
        var count = new StockCounted(SHOP, item, counted, at("09:00"));
        if (item.equals(ATLAS)) {
            all.addAll(List.of(count, several(), PROMISED));
        } else {
            all.addAll(List.of(several(), count));
        }
        all.addAll(List.of(events));
        all.add(another(item, wanted));
        StockLedger ledger = new StockLedger();
        for (int at = 0; at < all.size(); at++) {
            switch (all.get(at)) {
                case StockEvent stock -> ledger.see(stock);
                case OrderEvent order -> ledger.see(order, at);
                default -> throw new IllegalStateException();
            }
        }
        return ledger.beyond().isEmpty();
    }

    private static OrderPlaced another(ItemId item, int pieces) {
        OrderPlaced usual = Happened.placed(new OrderId("another"));
        var line = new OrderLine(item, "Autre", new Quantity(pieces), NOVEL_PRICE, BOOKS);
        return usual.having(List.of(line));
    }
}
