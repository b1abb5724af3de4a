package org.creneau.infrastructure.api.description;

import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.ThreeShops;
import org.creneau.infrastructure.web.testing.ToyPaymentService;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Money that was paid online for an order that is called off, and goes back.
final class RefundsWalk {
    private static final String SETTING = Walk.SHOP + "/settings/online-payment";
    private final Walk walk;
    private final MockMvcTester mvc;
    private final Shoppers shoppers;
    private final ToyPaymentService service;

    RefundsWalk(Walk walk, MockMvcTester mvc, Shoppers shoppers, ToyPaymentService service) {
        this.walk = walk;
        this.mvc = mvc;
        this.shoppers = shoppers;
        this.service = service;
    }

    void everywhere() throws Exception {
        walk.put("paul", SETTING, "{\"offered\":true,\"taking\":\"AT_ONCE\",\"minutes\":30}");
        var slot = ThreeShops.slot(ThreeShops.BOOKS, ThreeShops.SATURDAY.plusDays(5), "11:15");
        Shoppers.Bought bought = shoppers.online(slot, ThreeShops.NOVEL);
        String page = "/commande/" + bought.token();
        mvc.get().uri(page + "/payer").exchange();
        service.pay(service.last().payment());
        mvc.get().uri(page + "/paiement").exchange();
        String order = Walk.SHOP + "/orders/" + bought.order();
        walk.post("clara", order + "/cancellation", "{\"reason\":\"Plus en stock.\"}");
        walk.post("clara", order + "/refunds", "{}");
        walk.put("paul", SETTING, "{\"offered\":false}");
    }
}
