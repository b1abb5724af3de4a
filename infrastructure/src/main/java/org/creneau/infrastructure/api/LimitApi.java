package org.creneau.infrastructure.api;

import java.time.Instant;
import org.creneau.application.shop.ShopView;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.partner.Scope;
import org.creneau.infrastructure.api.description.Offered;
import org.creneau.infrastructure.desk.Desk;
import org.creneau.infrastructure.desk.Occupancy;
import org.creneau.infrastructure.desk.Reading;
import org.creneau.infrastructure.security.Posts;
import org.creneau.infrastructure.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// How many people may be inside a shop, now or at any instant, and under which text.
@RestController
@RequestMapping(path = "/api/v1/shops", produces = MediaType.APPLICATION_JSON_VALUE)
class LimitApi {
    private final Reading reading;
    private final Occupancy occupancy;
    private final Desk desk;

    LimitApi(Reading reading, Occupancy occupancy, Desk desk) {
        this.reading = reading;
        this.occupancy = occupancy;
        this.desk = desk;
    }

    /// How many were inside is for the shop's staff and its auditors.
    ///
    /// @param at now where it is absent
    @GetMapping("/{shop}/limit")
    @Offered(
            id = "readLimit",
            says = "Reads how many people may be inside at an instant, and which text says so.",
            scope = Scope.READ)
    LimitJson limit(
            @PathVariable ShopId shop,
            @RequestParam(required = false) @Nullable Instant at,
            @Nullable Authentication who) {
        ShopView view = reading.shop(shop);
        Instant then = at == null ? desk.now() : at;
        boolean counts = Posts.has(who, shop, Role.OWNER, Role.COUNTER, Role.AUDITOR);
        return LimitJson.of(
                view,
                occupancy.might(view, then),
                counts ? occupancy.was(view, then).full() : null);
    }
}
