package org.creneau.infrastructure.desk;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.creneau.application.order.OrderView;
import org.creneau.application.shop.ShopView;
import org.creneau.application.withdrawal.WithdrawalView;
import org.creneau.domain.order.OrderLine;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.withdrawal.Law;
import org.creneau.infrastructure.i18n.Say;
import org.springframework.stereotype.Component;

/// The written word that somebody's change of mind was received: what it says, its day and its hour, and
/// what comes next. The same words go into a letter, into a file and onto paper.
@Component("acknowledgement")
public final class Acknowledgement {
    private final Say say;

    Acknowledgement(Say say) {
        this.say = say;
    }

    /// In the language of the request, as plain text.
    ///
    /// @param off whether the order was called off with it: nothing comes back then
    public String text(ShopView shop, OrderView order, WithdrawalView said, boolean off) {
        ZoneId zone = shop.profile().zone();
        Law law = Law.of(shop.profile(), shop.days().holidays());
        return say.text(
                off ? "withdrawal.letter.off" : "withdrawal.letter",
                shop.profile().name(),
                shop.profile().address(),
                order.number(),
                say.moment(order.placedAt(), zone),
                order.contact().name().or("—"),
                say.moment(said.said(), zone),
                goods(order, said.lines()),
                said.id().value(),
                say.dayAndYear(law.lastDayToBringBack(said.said())),
                say.dayAndYear(said.refundBy()));
    }

    private String goods(OrderView order, List<ReturnLine> lines) {
        return lines.stream()
                .map(line -> "- " + pieces(order, line))
                .collect(Collectors.joining("\n"));
    }

    /// `2 × Un roman`
    public String pieces(OrderView order, ReturnLine line) {
        return line.quantity().pieces() + " × " + label(order.lines(), line.goods());
    }

    /// What something that comes back was called.
    public String label(List<OrderLine> lines, ReturnLine.Goods goods) {
        return IntStream.range(0, lines.size())
                .filter(number -> ReturnLine.Goods.of(lines.get(number), number).equals(goods))
                .mapToObj(number -> lines.get(number).label(say.text("order.erased")))
                .findFirst()
                .orElse("—");
    }
}
