package org.creneau.infrastructure.api;

import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.Party;
import org.creneau.domain.queue.ResizeParty;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Those who come together, where they are others than was said.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/queue/tickets/{ticket}/party",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
class PartiesApi {
    private final QueueApi queue;

    PartiesApi(QueueApi queue) {
        this.queue = queue;
    }

    /// @param children how many of the people are some
    /// @param household whether they live together
    record Comers(
            @Needed @Nullable Integer people,
            @Nullable Integer children,
            @Nullable Boolean household) {
        Party party() {
            return new Party(
                    Asked.required("people", people),
                    children == null ? 0 : children,
                    Boolean.TRUE.equals(household));
        }
    }

    @PutMapping
    @Offered(
            id = "resizeParty",
            says = "Says that those who come together are others than was said.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> resize(
            @PathVariable ShopId shop,
            @PathVariable int ticket,
            @RequestBody Comers asked,
            Authentication who) {
        Party party = asked.party();
        return queue.act(shop, today -> new ResizeParty(today, ticket, party, false), who);
    }
}
