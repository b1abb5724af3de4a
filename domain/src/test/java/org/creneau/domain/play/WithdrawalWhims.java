package org.creneau.domain.play;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.delivery.RecordDelivered;
import org.creneau.domain.kernel.Command;
import org.creneau.domain.kernel.Event;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.PersonalText;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.WithdrawalId;
import org.creneau.domain.order.DeliveryEvent.OrderDelivered;
import org.creneau.domain.order.NotSent;
import org.creneau.domain.order.OrderEvent;
import org.creneau.domain.order.OrderEvent.OrderPlaced;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.testing.Town;
import org.creneau.domain.withdrawal.DeclareWithdrawal;
import org.creneau.domain.withdrawal.KeepPieces;
import org.creneau.domain.withdrawal.ProveSending;
import org.creneau.domain.withdrawal.TellAcknowledgement;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;

/// People who change their minds, at times too late, twice, or about flowers; and a driver who tells
/// weeks afterwards that he was there.
final class WithdrawalWhims {
    static final List<String> OUTCOMES =
            List.of(
                    "DeclareWithdrawal nothing",
                    "DeclareWithdrawal not-yet-handed-over",
                    "DeclareWithdrawal order-cancelled",
                    "DeclareWithdrawal more-than-bought",
                    "DeclareWithdrawal bought-in-shop",
                    "DeclareWithdrawal withdrawal-over",
                    "DeclareWithdrawal not-withdrawable",
                    "DeclareWithdrawal withdrawal-repeated-differently",
                    "TellAcknowledgement nothing",
                    "TellAcknowledgement unknown-withdrawal",
                    "ProveSending nothing",
                    "ProveSending unknown-withdrawal",
                    "ProveSending sent-later-than-today",
                    "ProveSending sent-before-ordered",
                    "KeepPieces nothing",
                    "KeepPieces unknown-withdrawal",
                    "KeepPieces not-given-up",
                    "KeepPieces agreement-repeated-differently");

    private static final int RECENT = 5;

    private final Random dice;
    private final Random rare = new Random(46);
    private final Random after = new Random(79);
    private @Nullable PiecesKept agreed;
    private @Nullable DeclareWithdrawal last;
    private final List<OrderEvent> had = new ArrayList<>();
    private final List<WithdrawalDeclared> said = new ArrayList<>();

    WithdrawalWhims(Random dice) {
        this.dice = dice;
    }

    void see(Event event) {
        switch (event) {
            case OrderEvent.OrderHandedOver here -> had.add(here);
            case OrderEvent.PutAsideSettled tried -> had.add(tried);
            case OrderDelivered there -> had.add(there);
            case WithdrawalDeclared declared -> said.add(declared);
            case PiecesKept kept -> agreed = kept;
            default -> {}
        }
    }

    Command next(ShopId shop, OrderPlaced some, Instant now) {
        return switch (dice.nextInt(9)) {
            case 0 -> offer(shop);
            case 1 -> new RecordDelivered(some.shop(), some.order(), weeksAgo(now));
            case 2, 3 -> said.isEmpty() ? declare(some, now) : letter();
            case 4 -> declare(some, now);
            default -> had.isEmpty() ? declare(some, now) : declare(recent(had), now);
        };
    }

    private Command declare(OrderEvent of, Instant now) {
        DeclareWithdrawal again = last;
        if (again != null && rare.nextInt(12) == 0) {
            return again;
        }
        DeclareWithdrawal first = first(of, now);
        last = first;
        return first;
    }

    private DeclareWithdrawal first(OrderEvent of, Instant now) {
        return new DeclareWithdrawal(
                of.shop(),
                of.order(),
                new WithdrawalId("w" + dice.nextInt(150)),
                List.of(line()),
                dice.nextBoolean() ? PersonalText.of("zoe@exemple.fr") : null,
                dice.nextInt(4) == 0 ? now.minusSeconds(dice.nextInt(600)) : now);
    }

    private ReturnLine line() {
        ReturnLine.Goods goods =
                dice.nextInt(6) == 0
                        ? new ReturnLine.Goods.OfLine(0)
                        : new ReturnLine.Goods.Article(new ItemId("item-" + dice.nextInt(2)));
        return new ReturnLine(goods, new Quantity(1 + dice.nextInt(2)));
    }

    private Command letter() {
        WithdrawalDeclared about = recent(said);
        Command told = told(about);
        return switch (after.nextInt(3)) {
            case 0 -> sent(about);
            case 1 -> kept(about);
            default -> told;
        };
    }

    private Command sent(WithdrawalDeclared about) {
        LocalDate day = LocalDate.ofInstant(about.at(), Town.PARIS);
        ShopId shop = after.nextInt(6) == 0 ? Town.OTHER_SHOP : about.shop();
        return new ProveSending(
                shop,
                about.order(),
                about.withdrawal(),
                day.plusDays(List.of(0, 40, 0, -60).get(after.nextInt(4))));
    }

    private Command kept(WithdrawalDeclared about) {
        PiecesKept before = agreed;
        if (before != null && after.nextInt(3) == 0) {
            return again(before);
        }
        WithdrawalId id = after.nextInt(6) == 0 ? new WithdrawalId("nobodys") : about.withdrawal();
        var agreement = new MovementId("kept-" + after.nextInt(60));
        return new KeepPieces(about.shop(), about.order(), id, agreement, about.lines());
    }

    /// The same word, and at times another piece under it.
    private KeepPieces again(PiecesKept before) {
        List<ReturnLine> lines = after.nextBoolean() ? before.lines() : List.of(line(after));
        return new KeepPieces(
                before.shop(), before.order(), before.withdrawal(), before.agreement(), lines);
    }

    private static ReturnLine line(Random dice) {
        var item = new ReturnLine.Goods.Article(new ItemId("item-" + dice.nextInt(2)));
        return new ReturnLine(item, new Quantity(1 + dice.nextInt(2)));
    }

    private Command told(WithdrawalDeclared about) {
        Optional<NotSent> failed =
                dice.nextInt(3) == 0 ? Optional.of(NotSent.NO_SERVER) : Optional.empty();
        return new TellAcknowledgement(about.shop(), about.withdrawal(), failed);
    }

    /// Fresh today, and dried tomorrow.
    private Command offer(ShopId shop) {
        Withdrawal why = dice.nextBoolean() ? Withdrawal.POSSIBLE : Withdrawal.PERISHABLE;
        return new ListItem(
                shop,
                new ItemId("item-1"),
                "Article",
                Money.euros(900),
                Town.BOOKS,
                new Details(null, Duration.ZERO, why, null));
    }

    private Instant weeksAgo(Instant now) {
        return now.minus(Duration.ofDays(12L + dice.nextInt(9)));
    }

    private <T> T recent(List<T> all) {
        return all.get(all.size() - 1 - dice.nextInt(Math.min(RECENT, all.size())));
    }
}
