package org.creneau.infrastructure.api;

import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.queue.CountInside;
import org.creneau.infrastructure.api.description.Needed;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Keys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Counting who is inside a shop.
@RestController
@RequestMapping(
        path = "/api/v1/shops/{shop}/queue/counts",
        produces = MediaType.APPLICATION_JSON_VALUE,
        consumes = MediaType.APPLICATION_JSON_VALUE)
class QueueCountsApi {
    private final QueueApi queue;

    QueueCountsApi(QueueApi queue) {
        this.queue = queue;
    }

    /// @param people all heads of customers, the children too; staff are not counted
    record Count(@Needed @Nullable Integer people) {}

    @PostMapping
    @Offered(
            id = "countInside",
            says =
                    "Says how many customers are inside now, as somebody has counted them: all heads, the"
                            + " children too, without the staff.",
            answer = Json.Queue.class,
            to = {"OWNER", "COUNTER"})
    ResponseEntity<Object> count(
            @PathVariable ShopId shop,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody Count asked,
            Authentication who) {
        int people = Asked.required("people-inside", asked.people());
        String count = Keys.hold(shop, key).value();
        return queue.act(shop, today -> new CountInside(today, count, people), who);
    }
}
