package org.creneau.infrastructure.api;

import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.domain.bringing.Wish;
import org.creneau.domain.kernel.MalformedValue;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.payment.Means;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.ExchangePreview;
import org.creneau.infrastructure.desk.PaymentWanted;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.SwapAsked;
import org.creneau.infrastructure.desk.SwapFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What an exchange over the counter would come to. Nothing is exchanged, and nothing is kept of it.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class ExchangePreviewApi {
    private final Reading reading;
    private final ExchangePreview preview;
    private final Answers answers;

    ExchangePreviewApi(Reading reading, ExchangePreview preview, Answers answers) {
        this.reading = reading;
        this.preview = preview;
        this.answers = answers;
    }

    /// @param counts what the old counts for
    /// @param price of the new
    /// @param toPay nought where nothing is
    /// @param toGiveBack nought where nothing is
    record Figures(Amount counts, Amount price, Amount toPay, Amount toGiveBack) {
        private static Figures of(SwapFigures figures) {
            return new Figures(
                    Amount.of(figures.counts()),
                    Amount.of(figures.price()),
                    Amount.of(figures.toPay()),
                    Amount.of(figures.toGiveBack()));
        }
    }

    private record SwapSent(@Nullable OrderView order, ExchangeJson.Counter asked)
            implements SwapAsked {
        @Override
        public List<ReturnLine> brought() {
            return Asked.goods(asked.lines());
        }

        @Override
        public List<Wish.Other> taken() {
            return new Wish.Exchange(asked.others()).others();
        }

        @Override
        public String paid() {
            String said = asked.paid();
            if (!said.isEmpty() && !said.equals("NO")) {
                PaymentWanted.word(Means.class, "means", said);
            }
            return said;
        }

        @Override
        public Money credit() {
            return asked.counted();
        }
    }

    @PostMapping(path = "/exchanges/preview", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "previewExchange",
            says =
                    "Says what an exchange over the counter would come to, or what it would be refused for. Nothing"
                            + " is exchanged: the decision counts anew.",
            answer = ExchangePreviewApi.Figures.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> preview(
            @PathVariable ShopId shop, @RequestBody ExchangeJson.Counter asked) {
        reading.shop(shop);
        var swap = new SwapSent(bought(shop, asked), asked);
        return preview.refusal(shop, swap)
                .map(answers::refused)
                .orElseGet(
                        () ->
                                preview.figures(shop, swap)
                                        .map(Figures::of)
                                        .<ResponseEntity<Object>>map(ResponseEntity::ok)
                                        .orElseThrow(() -> new MalformedValue("currency")));
    }

    private @Nullable OrderView bought(ShopId shop, ExchangeJson.Counter asked) {
        String order = asked.order();
        return order == null ? null : reading.order(shop, asked.bought(order));
    }
}
