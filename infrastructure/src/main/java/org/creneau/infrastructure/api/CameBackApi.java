package org.creneau.infrastructure.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creneau.application.bringing.ReceivedGoods;
import org.creneau.domain.kernel.OrderId;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.returns.Fit;
import org.creneau.domain.returns.Found;
import org.creneau.domain.returns.Motive;
import org.creneau.domain.returns.ReturnLine;
import org.creneau.domain.returns.Verdict;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.CameBackOfOrders;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What came back of orders, for the staff of a shop and those who read its books.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class CameBackApi {
    private final CameBackOfOrders came;
    private final Reading reading;

    CameBackApi(CameBackOfOrders came, Reading reading) {
        this.came = came;
        this.reading = reading;
    }

    /// @param order with which it was bought
    /// @param lines what came back
    /// @param fit what became of it: `FOR_SALE`, `FOR_NOTHING` or `TO_INSPECT`
    /// @param motive why it came back
    /// @param found what was said of it when somebody looked at it later
    /// @param exchanged whether something else was taken for it over the counter, which nobody had announced
    /// @param annulledAt when somebody said that it never came; absent where it came
    record OfOrder(
            String id,
            @Nullable String order,
            Instant at,
            List<WithdrawalsJson.Pieces> lines,
            Fit fit,
            Motive motive,
            List<Seen> found,
            boolean exchanged,
            @Nullable Instant annulledAt) {
        static OfOrder of(ReceivedGoods goods) {
            OrderId order = goods.order();
            return new OfOrder(
                    goods.id().value(),
                    order == null ? null : order.value(),
                    goods.at(),
                    WithdrawalsJson.Pieces.of(goods.lines()),
                    goods.fit(),
                    goods.motive(),
                    goods.found().stream().map(Seen::of).toList(),
                    goods.taken() != null,
                    goods.annulledAt());
        }
    }

    /// @param item absent for something that was ordered in words, which is named by its line
    record Seen(@Nullable String item, @Nullable Integer line, int quantity, Verdict verdict) {
        static Seen of(Found found) {
            int pieces = found.quantity().pieces();
            return switch (found.goods()) {
                case ReturnLine.Goods.Article(var item) ->
                        new Seen(item.value(), null, pieces, found.verdict());
                case ReturnLine.Goods.OfLine(var line) ->
                        new Seen(null, line, pieces, found.verdict());
            };
        }
    }

    @GetMapping("/returns/with-order")
    @Offered(
            id = "listReturnsWithOrder",
            says =
                    "Lists what came back on a day of orders that the shop knows, announced or not, with the reason"
                            + " and what became of it, the latest first.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<OfOrder> withOrder(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate day) {
        LocalDate on = day == null ? reading.today(reading.shop(shop)) : day;
        return came.on(shop, on).stream().map(OfOrder::of).toList();
    }
}
