package org.creneau.infrastructure.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creneau.application.order.OrderView;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.PaymentId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.payment.PaymentEvent;
import org.creneau.domain.till.CompanyNumber;
import org.creneau.domain.till.Identity;
import org.creneau.domain.till.Sums;
import org.creneau.domain.till.TillEvent.TillClosed;
import org.creneau.domain.till.Turnover;
import org.creneau.infrastructure.desk.ExchangeSums;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What pages say of receipts and of closures.
@Component("receipts")
public class ReceiptWords {
    /// Whoever writes down what has just happened may take so long.
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final Tills tills;
    private final ExchangeSums exchanges;
    private final Say say;

    ReceiptWords(Tills tills, ExchangeSums exchanges, Say say) {
        this.tills = tills;
        this.exchanges = exchanges;
        this.say = say;
    }

    /// Below zero where money went out, or never had come in.
    public Money amount(Receipt receipt) {
        return receipt.turnover().net();
    }

    /// By which numbers the shop was known then, one in a line.
    public List<String> identity(Receipt receipt) {
        Identity identity = tills.identity(receipt.entry().shop(), receipt.position());
        return Stream.concat(
                        identity.company().stream().map(this::company),
                        identity.vat().stream().map(vat -> say.text("till.vat-number", vat)))
                .toList();
    }

    private String company(CompanyNumber company) {
        String kind = company.isSiren() ? ".siren" : company.isSiret() ? ".siret" : "";
        return say.text("till.company" + kind, company);
    }

    /// What became of the money, as its sign says it.
    public String kind(Receipt receipt) {
        Turnover moved = receipt.turnover();
        if (moved.corrected().cents() != 0 && receipt.means() == Means.EXCHANGE) {
            return say.text("till.exchange.off");
        }
        if (moved.corrected().cents() != 0) {
            return say.text(moved.corrected().cents() > 0 ? "till.taken.off" : "till.back.off");
        }
        return say.text(moved.givenBack().cents() != 0 ? "till.given-back" : "till.taken");
    }

    /// The number of the order that has the other half of an exchange, also of what takes back one; null of anything else.
    public @Nullable String other(Receipt receipt) {
        PaymentEvent half =
                receipt.corrects()
                        .flatMap(number -> tills.find(receipt.entry().shop(), number))
                        .map(Receipt::entry)
                        .orElse(receipt.entry());
        OrderView other = exchanges.other(half);
        return other == null ? null : other.number();
    }

    /// Whether it was typed some time after it had happened.
    public boolean isLate(Receipt receipt) {
        return receipt.happened().plus(AT_ONCE).isBefore(receipt.recorded());
    }

    /// Of all means together, one for each currency.
    public List<Turnover> totals(TillClosed closed) {
        return Sums.totals(closed.sums());
    }

    /// *le 5 déc. 2020*, *du 4 au 5*.
    public String days(TillClosed closed) {
        return days(closed.from(), closed.to());
    }

    private String days(LocalDate from, LocalDate to) {
        return from.equals(to)
                ? say.text("till.days.one", say.shortDay(to))
                : say.text("till.days", say.shortDay(from), say.shortDay(to));
    }

    /// Whether the shop's till is ours now, so that no number of another one is asked for.
    public boolean isOurs(ShopId shop) {
        return tills.isOurs(shop);
    }

    public List<Receipt> of(OrderView order) {
        return tills.of(order.slot().shop(), order.id());
    }

    /// The numbers of an order's receipts, by what they are of.
    public Map<PaymentId, Integer> numbers(OrderView order) {
        return of(order).stream()
                .collect(Collectors.toMap(receipt -> receipt.entry().payment(), Receipt::number));
    }
}
