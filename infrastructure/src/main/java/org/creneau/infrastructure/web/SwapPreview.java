package org.creneau.infrastructure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creneau.application.order.OrderView;
import org.creneau.domain.bringing.CreditAbovePrice;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.Reason;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.desk.ExchangePreview;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.SwapAsked;
import org.creneau.infrastructure.desk.SwapFigures;
import org.creneau.infrastructure.i18n.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of an exchange over the counter, as far as it is only asked what it would come to.
@Component
class SwapPreview {
    private final Reading reading;
    private final ExchangePreview preview;
    private final Say say;

    SwapPreview(Reading reading, ExchangePreview preview, Say say) {
        this.reading = reading;
        this.preview = preview;
        this.say = say;
    }

    private record TypedSwap(
            ShopId shop, @Nullable OrderView order, Map<String, String[]> typed, Reading reading)
            implements SwapAsked {
        @Override
        public List<ReturnLine> brought() {
            return order == null ? SwapForm.brought(typed) : GoodsBack.read(typed);
        }

        @Override
        public List<Wish.Other> taken() {
            return SwapForm.taken(typed);
        }

        @Override
        public String paid() {
            return SwapForm.text(typed, SwapForm.PAID);
        }

        @Override
        public Money credit() {
            return SwapForm.credit(typed, reading.catalogue(shop));
        }
    }

    /// @param order absent where no purchase is found
    Optional<Reason> refusal(ShopId shop, @Nullable OrderView order, Map<String, String[]> typed) {
        return preview.refusal(shop, new TypedSwap(shop, order, typed, reading));
    }

    /// @param order absent where no purchase is found
    @Nullable SwapFigures figures(
            ShopId shop, @Nullable OrderView order, Map<String, String[]> typed) {
        return preview.figures(shop, new TypedSwap(shop, order, typed, reading)).orElse(null);
    }

    /// Of a sum that is too high, how far that of each piece may go, as the form asks for it.
    Alert alert(Reason reason, Map<String, String[]> typed) {
        return reason instanceof CreditAbovePrice(var most)
                ? cap(most, SwapForm.brought(typed))
                : Alert.of(say, reason);
    }

    private Alert cap(Money most, List<ReturnLine> brought) {
        int pieces = brought.stream().mapToInt(line -> line.quantity().pieces()).sum();
        Money each = new Money(most.cents() / Math.max(1, pieces), most.currency());
        return new Alert(
                say.text("counter-exchange.cap", say.money(each)),
                say.text("counter-exchange.cap.advice"));
    }

    /// Where no sum was typed that one could be, how far it may go.
    Alert malformed(
            ShopId shop,
            @Nullable OrderView order,
            Map<String, String[]> typed,
            MalformedValue refused) {
        boolean isSum = refused.kind().equals("price") && order == null;
        return Optional.of(typed)
                .filter(_ -> isSum)
                .flatMap(_ -> preview.worth(shop, SwapForm.brought(typed)))
                .map(most -> cap(most, SwapForm.brought(typed)))
                .orElseGet(
                        () ->
                                Alert.of(
                                        say,
                                        isSum
                                                ? "malformed.credit"
                                                : "malformed." + refused.kind()));
    }
}
