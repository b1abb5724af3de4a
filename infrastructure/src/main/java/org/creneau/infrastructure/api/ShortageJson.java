package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.creneau.application.order.LineChanges;
import org.creneau.application.order.OrderView;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.MovementId;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.Quantity;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.order.Answer;
import org.creneau.domain.order.AnswerMissing;
import org.creneau.domain.order.AnsweredBy;
import org.creneau.domain.order.AskedBy;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.order.ReduceLine;
import org.creneau.domain.order.ReportMissing;
import org.creneau.infrastructure.api.description.Needed;
import org.jspecify.annotations.Nullable;

/// What is missing of an order, and what is said to that.
final class ShortageJson {
    private ShortageJson() {}

    /// Something, without a place in the order.
    record Goods(@Nullable String item, @Nullable String label, int quantity, Json.Amount total) {
        static Goods of(OrderLine line) {
            return new Goods(
                    LinesJson.item(line),
                    LinesJson.label(line),
                    line.quantity().pieces(),
                    Json.Amount.of(line.total()));
        }
    }

    /// @param number the line of the order
    /// @param instead what the shop proposes; null where it does not
    /// @param answer null as long as nobody has said what is to be done
    /// @param letter whether the shopper was asked by e-mail
    record Missing(
            String id,
            int number,
            Goods what,
            @Nullable Goods instead,
            Instant at,
            @Nullable String answer,
            @Nullable String answeredBy,
            @Nullable Instant answeredAt,
            String letter) {
        private static Missing of(LineChanges.Missing missing) {
            Answer answer = missing.answer();
            AnsweredBy by = missing.by();
            OrderLine instead = missing.instead();
            return new Missing(
                    missing.id().value(),
                    missing.line(),
                    Goods.of(missing.what()),
                    instead == null ? null : Goods.of(instead),
                    missing.at(),
                    answer == null ? null : answer.name(),
                    by == null ? null : by.name(),
                    missing.answeredAt(),
                    missing.letter().name());
        }

        static List<Missing> of(OrderView order) {
            return order.changes().missing().stream().map(Missing::of).toList();
        }
    }

    /// @param why `MISSING`, or who took it off: `SHOPPER` or `SHOP`
    record TakenOff(Goods what, String why, Instant at) {
        static List<TakenOff> of(OrderView order) {
            Stream<TakenOff> missing =
                    order.changes().off().stream()
                            .map(each -> new TakenOff(Goods.of(each.what()), "MISSING", each.at()));
            Stream<TakenOff> reduced =
                    order.changes().reduced().stream()
                            .map(
                                    each ->
                                            new TakenOff(
                                                    Goods.of(each.what()),
                                                    each.by().name(),
                                                    each.at()));
            return Stream.concat(missing, reduced).toList();
        }
    }

    /// @param number the line of the order
    /// @param pieces that are missing
    /// @param instead an article, or something in words with its price
    record Report(
            @Needed @Nullable Integer number,
            @Needed @Nullable Integer pieces,
            AskedByStaff.@Nullable Line instead) {
        ReportMissing command(ShopId shop, OrderId order, MovementId missing) {
            return new ReportMissing(
                    shop,
                    order,
                    missing,
                    Asked.required("line", number),
                    new Quantity(Asked.required("quantity", pieces)),
                    Optional.ofNullable(instead).map(AskedByStaff.Line::wanted));
        }
    }

    /// @param answer `REPLACE`, `WITHOUT` or `CALL_OFF`
    record Said(@Needed @Nullable Answer answer) {
        AnswerMissing command(ShopId shop, OrderId order, MovementId missing) {
            return new AnswerMissing(
                    shop, order, missing, Asked.required("answer", answer), AnsweredBy.SHOPPER);
        }
    }

    /// @param answer `REPLACE`, `WITHOUT` or `CALL_OFF`, or `FOUND` where nothing is missing after all
    /// @param by `BY_PHONE` or `AT_COUNTER`; left out with `FOUND`
    record Noted(@Needed @Nullable Answer answer, @Nullable AnsweredBy by) {
        AnswerMissing command(ShopId shop, OrderId order, MovementId missing) {
            Answer said = Asked.required("answer", answer);
            return new AnswerMissing(shop, order, missing, said, by(said));
        }

        private AnsweredBy by(Answer said) {
            if (by == AnsweredBy.SHOPPER) {
                throw new MalformedValue("answer");
            }
            return said == Answer.FOUND ? AnsweredBy.SHOP : Asked.required("answer", by);
        }
    }

    /// @param pieces how many stay of the line; none, and it goes
    record Fewer(@Needed @Nullable Integer pieces) {
        ReduceLine command(ShopId shop, OrderId order, int number, AskedBy by) {
            return new ReduceLine(shop, order, number, Asked.required("quantity", pieces), by);
        }
    }
}
