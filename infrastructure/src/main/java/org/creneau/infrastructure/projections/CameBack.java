package org.creneau.infrastructure.projections;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creneau.application.decisions.Recorded;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Origin;
import org.creneau.domain.returns.ReturnEvent;
import org.creneau.domain.returns.ReturnEvent.GoodsExchanged;
import org.creneau.domain.returns.ReturnEvent.GoodsInspected;
import org.creneau.domain.returns.ReturnEvent.GoodsReturned;
import org.creneau.domain.returns.ReturnEvent.ReturnAnnulled;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.WithdrawalEvent;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementFailed;
import org.creneau.domain.withdrawal.WithdrawalEvent.AcknowledgementSent;
import org.creneau.domain.withdrawal.WithdrawalEvent.DiminutionStruck;
import org.creneau.domain.withdrawal.WithdrawalEvent.PiecesKept;
import org.creneau.domain.withdrawal.WithdrawalEvent.SendingProved;
import org.creneau.domain.withdrawal.WithdrawalEvent.ValueDiminished;
import org.creneau.domain.withdrawal.WithdrawalEvent.WithdrawalDeclared;
import org.jspecify.annotations.Nullable;

/// Pieces that came back of an order, as a row of [JdbcPayments]; less than nothing where they went back to
/// whoever had brought them.
///
/// @param id of the return, or of the look at it
/// @param number its place among what was said at once
/// @param at when it came, when somebody looked, or when she said so
record CameBack(
        ShopId shop,
        OrderId order,
        String id,
        int number,
        ReturnLine.Goods goods,
        int pieces,
        Instant at,
        long position) {

    /// Nothing where no purchase was found.
    static Stream<CameBack> of(Recorded<ReturnEvent> told) {
        return switch (told.event()) {
            case GoodsReturned back ->
                    switch (back.origin()) {
                        case Origin.Unknown _ -> Stream.empty();
                        case Origin.OfOrder(var order) -> of(back, order, told.position());
                    };
            case GoodsExchanged _, ReturnAnnulled _ -> Stream.empty();
            case GoodsInspected look ->
                    look.order() == null ? Stream.empty() : of(look, look.order(), told.position());
        };
    }

    /// What she said she does not keep, in rows of the same shape; what she keeps all the same is taken off.
    static Stream<CameBack> givenUp(Recorded<WithdrawalEvent> told) {
        return switch (told.event()) {
            case WithdrawalDeclared said ->
                    unwanted(
                            said,
                            said.withdrawal().value(),
                            said.lines(),
                            1,
                            said.at(),
                            told.position());
            case PiecesKept kept ->
                    unwanted(
                            kept,
                            kept.withdrawal() + " " + kept.agreement(),
                            kept.lines(),
                            -1,
                            kept.at(),
                            told.position());
            case AcknowledgementSent _, AcknowledgementFailed _, SendingProved _ -> Stream.empty();
            case ValueDiminished _, DiminutionStruck _ -> Stream.empty();
        };
    }

    private static Stream<CameBack> unwanted(
            WithdrawalEvent said,
            String id,
            List<ReturnLine> lines,
            int sign,
            Instant at,
            long position) {
        return IntStream.range(0, lines.size())
                .mapToObj(
                        number ->
                                new CameBack(
                                        said.shop(),
                                        said.order(),
                                        id,
                                        number,
                                        lines.get(number).goods(),
                                        sign * lines.get(number).quantity().pieces(),
                                        at,
                                        position));
    }

    private static Stream<CameBack> of(GoodsReturned back, OrderId order, long position) {
        List<ReturnLine> lines = back.lines();
        return IntStream.range(0, lines.size())
                .mapToObj(
                        number ->
                                new CameBack(
                                        back.shop(),
                                        order,
                                        back.goods().value(),
                                        number,
                                        lines.get(number).goods(),
                                        lines.get(number).quantity().pieces(),
                                        back.at(),
                                        position));
    }

    private static Stream<CameBack> of(GoodsInspected look, OrderId order, long position) {
        List<Found> refused = look.refused();
        return IntStream.range(0, refused.size())
                .mapToObj(
                        number ->
                                new CameBack(
                                        look.shop(),
                                        order,
                                        look.goods() + " " + look.look(),
                                        number,
                                        refused.get(number).goods(),
                                        -refused.get(number).quantity().pieces(),
                                        look.at(),
                                        position));
    }

    @Nullable String item() {
        return switch (goods) {
            case ReturnLine.Goods.Article(var item) -> item.value();
            case ReturnLine.Goods.OfLine _ -> null;
        };
    }

    @Nullable Integer ofLine() {
        return switch (goods) {
            case ReturnLine.Goods.Article _ -> null;
            case ReturnLine.Goods.OfLine(var number) -> number;
        };
    }
}
