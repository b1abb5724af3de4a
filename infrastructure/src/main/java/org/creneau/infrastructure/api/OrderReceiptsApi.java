package org.creneau.infrastructure.api;

import java.util.List;
import org.creneau.application.order.OrderView;
import org.creneau.application.till.Receipt;
import org.creneau.application.till.Tills;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.NotFound;
import org.creneau.infrastructure.desk.PublicLinks;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.desk.ReceiptsAsWritten;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The till receipts of an order where the till is ours, for whoever has its token: in the address, or as a bearer's.
@RestController
@RequestMapping(path = "/api/v1/orders", produces = MediaType.APPLICATION_JSON_VALUE)
class OrderReceiptsApi {
    private final Reading reading;
    private final PublicLinks links;
    private final Tills tills;
    private final ReceiptsAsWritten written;

    OrderReceiptsApi(Reading reading, PublicLinks links, Tills tills, ReceiptsAsWritten written) {
        this.reading = reading;
        this.links = links;
        this.tills = tills;
        this.written = written;
    }

    @GetMapping("/{token}/receipts")
    @Offered(
            id = "listReceiptsOfOrder",
            says = "Lists the till receipts of the order: none where the shop's till is its own.")
    List<ReceiptJson.Entry> list(@PathVariable String token) {
        return all(find(token)).stream().map(ReceiptJson.Entry::of).toList();
    }

    @GetMapping("/{token}/receipts/{receipt}")
    @Offered(
            id = "readReceiptOfOrder",
            says = "Reads a till receipt of the order as it was written.")
    ReceiptJson.Whole read(@PathVariable String token, @PathVariable int receipt) {
        OrderView order = find(token);
        ShopId shop = order.slot().shop();
        Receipt found =
                all(order).stream()
                        .filter(one -> one.number() == receipt)
                        .findFirst()
                        .orElseThrow(() -> new NotFound("receipt"));
        return ReceiptJson.Whole.of(
                found, written.of(found), tills.identity(shop, found.position()));
    }

    @GetMapping("/current/receipts")
    @Offered(
            id = "listReceiptsOfCurrentOrder",
            says = "Lists the till receipts of the order: none where the shop's till is its own.",
            bearer = true)
    List<ReceiptJson.Entry> listCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer) {
        return list(CurrentOrderApi.token(bearer));
    }

    @GetMapping("/current/receipts/{receipt}")
    @Offered(
            id = "readReceiptOfCurrentOrder",
            says = "Reads a till receipt of the order as it was written.",
            bearer = true)
    ReceiptJson.Whole readCurrent(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String bearer,
            @PathVariable int receipt) {
        return read(CurrentOrderApi.token(bearer), receipt);
    }

    private List<Receipt> all(OrderView order) {
        return tills.of(order.slot().shop(), order.id());
    }

    private OrderView find(String token) {
        return links.order(token)
                .map(which -> reading.linked(which.shop(), which.order()))
                .orElseThrow(() -> new NotFound("order"));
    }
}
