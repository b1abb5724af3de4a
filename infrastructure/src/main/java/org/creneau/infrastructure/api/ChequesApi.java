package org.creneau.infrastructure.api;

import java.time.LocalDate;
import java.util.List;
import org.creneau.domain.kernel.ShopId;
import org.creneau.infrastructure.api.Json.Amount;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Cheques;
import org.creneau.infrastructure.desk.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The cheques that lie in a shop, for its staff.
@RestController
@RequestMapping(path = "/api/v1/shops/{shop}", produces = MediaType.APPLICATION_JSON_VALUE)
class ChequesApi {
    private final Reading reading;
    private final Cheques cheques;

    ChequesApi(Reading reading, Cheques cheques) {
        this.reading = reading;
        this.cheques = cheques;
    }

    /// @param cheque its id: that of the entry that first told of it
    /// @param written the date on it
    /// @param bankBy the last day on which a bank has to take it
    /// @param task `TO_BANK`, `TO_BANK_AGAIN` where it bounced, or `TO_RETURN` to whoever gave it, where nothing is due any more
    /// @param alarm `NONE`, `SOON` or `LATE`: how near that day is
    record Held(
            String order,
            String number,
            String cheque,
            Amount amount,
            LocalDate written,
            @Nullable LocalDate bankBy,
            String task,
            String alarm) {
        static Held of(Cheques.Held one) {
            return new Held(
                    one.order().id().value(),
                    one.order().number(),
                    one.cheque().value(),
                    Amount.of(one.amount()),
                    one.written(),
                    one.bankBy(),
                    one.task().name(),
                    one.alarm().name());
        }
    }

    @GetMapping("/cheques")
    @Offered(
            id = "listCheques",
            says = "Lists the cheques that lie in a shop, those nearest to their last day first.",
            to = {"OWNER", "COUNTER"})
    List<Held> cheques(@PathVariable ShopId shop) {
        reading.shop(shop);
        return cheques.of(shop).stream().map(Held::of).toList();
    }
}
