package org.creneau.domain.withdrawal;

import static org.creneau.domain.testing.Happened.placed;
import static org.creneau.domain.testing.Town.ANN;
import static org.creneau.domain.testing.Town.ANNS_ORDER;
import static org.creneau.domain.testing.Town.BOOKS;
import static org.creneau.domain.testing.Town.NOON;
import static org.creneau.domain.testing.Town.NOVEL;
import static org.creneau.domain.testing.Town.NOVEL_PRICE;
import static org.creneau.domain.testing.Town.RETURN;
import static org.creneau.domain.testing.Town.SHOP;
import static org.creneau.domain.testing.Town.at;
import static org.creneau.domain.testing.Town.pieces;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creneau.domain.catalogue.CatalogueEvent.ItemListed;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.Supply;
import org.creneau.domain.order.Terms;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;

/// What Ann says of her order, and what is written down of it.
final class AnnsWithdrawals {
    static final WithdrawalId FIRST = new WithdrawalId("withdrawal-1");
    static final WithdrawalId SECOND = new WithdrawalId("withdrawal-2");
    static final PersonalText MAIL = PersonalText.of("anne@exemple.fr");
    static final LocalDate LAST_DAY = LocalDate.of(2020, 12, 21);
    static final LocalDate REFUND_BY = LocalDate.of(2020, 12, 19);

    private AnnsWithdrawals() {}

    static TellAcknowledgement told(Optional<NotSent> failed) {
        return new TellAcknowledgement(SHOP, FIRST, failed);
    }

    static ItemListed listed(Withdrawal why, String at) {
        var details = new Details(null, Duration.ZERO, why, null);
        return new ItemListed(SHOP, NOVEL, "Un roman", NOVEL_PRICE, BOOKS, details, at(at));
    }

    static GoodsReturned back(int pieces) {
        return new GoodsReturned(
                SHOP,
                RETURN,
                new Origin.OfOrder(ANNS_ORDER),
                List.of(line(NOVEL, pieces)),
                Fit.FOR_SALE,
                at("11:30"));
    }

    static ReturnLine line(ItemId item, int pieces) {
        return new ReturnLine(item, pieces(pieces));
    }

    static ReturnLine ofLine(int number) {
        return new ReturnLine(new ReturnLine.Goods.OfLine(number), pieces(1));
    }

    static DeclareWithdrawal declare(WithdrawalId id, ReturnLine... lines) {
        return declare(id, null, NOON, lines);
    }

    static DeclareWithdrawal declare(
            WithdrawalId id, @Nullable PersonalText to, Instant happened, ReturnLine... lines) {
        return new DeclareWithdrawal(SHOP, ANNS_ORDER, id, List.of(lines), to, happened);
    }

    static WithdrawalDeclared declared(WithdrawalId id, ReturnLine... lines) {
        return declared(id, null, NOON, REFUND_BY, lines);
    }

    static WithdrawalDeclared declared(
            WithdrawalId id,
            @Nullable PersonalText to,
            Instant at,
            LocalDate refundBy,
            ReturnLine... lines) {
        return new WithdrawalDeclared(
                SHOP, ANNS_ORDER, ANN, id, List.of(lines), to, LAST_DAY, refundBy, at);
    }

    static OrderPlaced putAside() {
        return like(placed(), placed().lines(), new Terms.PutAside(at("20:00")));
    }

    /// Two novels, and a hat in words.
    static OrderPlaced withAHat() {
        var hat =
                new OrderLine(
                        new OrderLine.Goods.InWords(
                                PersonalText.of("le chapeau bleu en vitrine"), Supply.IN_SHOP),
                        pieces(1),
                        Money.euros(4_500),
                        BOOKS);
        return like(placed(), List.of(placed().lines().getFirst(), hat), new Terms.Obligation());
    }

    static OrderPlaced like(OrderPlaced placed, List<OrderLine> lines, Terms terms) {
        return new OrderPlaced(
                placed.shop(),
                placed.order(),
                placed.number(),
                placed.slot(),
                placed.subject(),
                lines,
                placed.contact(),
                placed.code(),
                placed.payAt(),
                terms,
                placed.at());
    }
}
