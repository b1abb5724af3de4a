package org.creneau.infrastructure.api.description;

import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/// Two orders of two novels: one is missing, something else comes instead, and then one less is wanted. One
/// shopper has her token in the address, and the other as a bearer.
final class WalkOfShortages {
    private static final String REPLACE = "{\"answer\":\"REPLACE\"}";
    private final Walk walk;
    private final Shoppers shoppers;

    WalkOfShortages(Walk walk, Shoppers shoppers) {
        this.walk = walk;
        this.shoppers = shoppers;
    }

    void everywhere() throws Exception {
        Shoppers.Bought first = order();
        String address = "/api/v1/orders/" + first.token();
        walk.post("", address + asked(first), REPLACE);
        walk.put("", address + "/lines/0", "{\"pieces\":1}");
        foundAndTakenOff(first);
        Shoppers.Bought second = order();
        walk.bearer(HttpMethod.POST, asked(second), second.token(), REPLACE);
        walk.bearer(HttpMethod.PUT, "/lines/0", second.token(), "{\"pieces\":1}");
        foundAndTakenOff(second);
    }

    private Shoppers.Bought order() {
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(6), "16:30");
        return shoppers.order(slot, ThreeShops.NOVEL, 2);
    }

    /// @return where the question is answered
    private String asked(Shoppers.Bought hers) throws Exception {
        JsonNode asked =
                walk.post(
                        "clara",
                        Walk.SHOP + "/orders/" + hers.order() + "/missing",
                        """
                        {"number":0,"pieces":1,"instead":{"words":"Un autre","price":{"cents":900,\
                        "currency":"EUR"},"vatBasisPoints":550}}""");
        return "/missing/" + asked.at("/missing/0/id").asString() + "/answer";
    }

    private void foundAndTakenOff(Shoppers.Bought hers) throws Exception {
        String order = Walk.SHOP + "/orders/" + hers.order();
        JsonNode again = walk.post("clara", order + "/missing", "{\"number\":1,\"pieces\":1}");
        String found = "/missing/" + again.at("/missing/1/id").asString() + "/answer";
        walk.post("clara", order + found, "{\"answer\":\"FOUND\"}");
        walk.put("clara", order + "/lines/1", "{\"pieces\":0}");
    }
}
