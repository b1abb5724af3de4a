package org.creneau.infrastructure.api;

import java.time.Instant;
import java.util.List;
import org.creneau.application.payment.online.Comparisons.Books;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Comparing;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What payment services say of a shop's payments, held against what is known here.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/payment-comparisons",
        produces = MediaType.APPLICATION_JSON_VALUE)
class PaymentComparisonsApi {
    private final Reading reading;
    private final Comparing comparing;

    PaymentComparisonsApi(Reading reading, Comparing comparing) {
        this.reading = reading;
        this.comparing = comparing;
    }

    /// @param readAt when the service was asked last; absent where it never was
    /// @param found in how many payments there was something that no notice had told
    /// @param unknown how many payments of the account are not of this product
    record Compared(
            String service, String account, @Nullable Instant readAt, int found, int unknown) {}

    private static Compared of(Books books) {
        String account = books.account().id();
        return books.last()
                .map(
                        last ->
                                new Compared(
                                        books.service(),
                                        account,
                                        last.at(),
                                        last.found(),
                                        last.unknown()))
                .orElseGet(() -> new Compared(books.service(), account, null, 0, 0));
    }

    @GetMapping
    @Offered(
            id = "listPaymentComparisons",
            says = "Reads what the last comparison with the payment service found.",
            to = {"OWNER", "COUNTER", "AUDITOR"})
    List<Compared> read(@PathVariable ShopId shop) {
        reading.shop(shop);
        return comparing.of(shop).stream().map(PaymentComparisonsApi::of).toList();
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Offered(
            id = "comparePayments",
            says =
                    "Asks the payment service how the payments stand, makes good what notices lost, and"
                            + " says what was found.",
            to = {"OWNER", "COUNTER"})
    List<Compared> compare(@PathVariable ShopId shop) {
        reading.shop(shop);
        if (!comparing.now(shop)) {
            throw OnlineApi.silent();
        }
        return read(shop);
    }
}
