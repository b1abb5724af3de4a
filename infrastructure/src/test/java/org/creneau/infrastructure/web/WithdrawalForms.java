package org.creneau.infrastructure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.creneau.domain.catalogue.Details;
import org.creneau.domain.catalogue.ListItem;
import org.creneau.domain.catalogue.Withdrawal;
import org.creneau.domain.kernel.Actor;
import org.creneau.domain.kernel.Channel;
import org.creneau.domain.kernel.Issued;
import org.creneau.domain.kernel.ItemId;
import org.creneau.domain.kernel.Money;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.kernel.VatRate;
import org.creneau.domain.shop.Schedule;
import org.creneau.infrastructure.security.Post;
import org.creneau.infrastructure.security.Role;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.creneau.infrastructure.web.testing.StoppedClock;
import org.creneau.infrastructure.web.testing.TownLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What a test does with a globe that somebody bought in a shop of its own, and no longer wants.
abstract class WithdrawalForms extends SettingsForms {
    @Autowired TownLog log;
    @Autowired Shoppers shoppers;

    Shoppers.Bought bought(String shop, Withdrawal why) {
        return bought(shop, why, 1, Channel.WEB);
    }

    Shoppers.Bought bought(String shop, Withdrawal why, int pieces, Channel channel) {
        open(shop, "Boutique " + shop);
        week(shop);
        offer(shop, why);
        return shoppers.order(window(shop), new ItemId("globe-" + shop), pieces, channel);
    }

    void offer(String shop, Withdrawal why) {
        var globe =
                new ListItem(
                        new ShopId(shop),
                        new ItemId("globe-" + shop),
                        "Globe",
                        Money.euros(2_500),
                        new VatRate(2_000),
                        new Details(null, Duration.ZERO, why, null));
        log.send(
                Issued.first(
                        "list-" + why + shop,
                        globe,
                        StoppedClock.START,
                        Actor.system("test"),
                        Channel.SYSTEM));
    }

    static SlotId window(String shop) {
        return new SlotId(
                new ShopId(shop), Schedule.COLLECT, Instant.parse("2020-12-07T15:00:00Z"));
    }

    void handOver(String shop, Shoppers.Bought order) {
        assertThat(staff(shop, order, "/remise")).hasStatus(HttpStatus.SEE_OTHER);
    }

    MvcTestResult money(String shop, Shoppers.Bought order, String what, String key) {
        return staff(
                shop,
                order,
                "/paiement",
                "cle",
                key,
                "quoi",
                what,
                "moyen",
                "CARD",
                "montant",
                "25");
    }

    MvcTestResult staff(String shop, Shoppers.Bought order, String what, String... parameters) {
        var request =
                mvc.post()
                        .uri("/boutique/" + shop + "/commandes/" + order.order() + what)
                        .with(owner(shop))
                        .with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    MockMvcRequestBuilder declare(Shoppers.Bought order, String shop, String key) {
        return mvc.post()
                .uri(address(order, "/retractation"))
                .with(csrf())
                .param("cle", key)
                .param("q-globe-" + shop, "1");
    }

    static String address(Shoppers.Bought order, String what) {
        return "/commande/" + order.token() + what;
    }

    String page(Shoppers.Bought order, String what) {
        MvcTestResult page = mvc.get().uri(address(order, what)).exchange();
        assertThat(page).hasStatusOk();
        return text(page);
    }

    String home(String shop) {
        return read(shop, "");
    }

    String read(String shop, String what) {
        MvcTestResult page = as(shop, "/boutique/" + shop + what);
        assertThat(page).hasStatusOk();
        return text(page);
    }

    MvcTestResult as(String shop, String address) {
        return mvc.get().uri(address).with(owner(shop)).exchange();
    }

    static String text(MvcTestResult page) {
        return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    static RequestPostProcessor owner(String shop) {
        return user("patronne").authorities(new Post(shop, Role.OWNER).authority());
    }
}
