package org.creneau.infrastructure.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creneau.domain.kernel.ShopId;
import org.creneau.domain.kernel.SlotId;
import org.creneau.domain.shop.Schedule;
import org.creneau.infrastructure.web.testing.Shoppers;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// What a test does with a globe that somebody brings back on Monday.
abstract class BringingForms extends WithdrawalForms {
    private static final Pattern GOODS = Pattern.compile("/(?:retours|rapporter)/([^/\"]+)/");

    MvcTestResult form(Shoppers.Bought order, String shop, String key, String... parameters) {
        var request =
                mvc.post().uri(address(order, "/rapporter")).with(csrf()).param("cle", key + shop);
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    static SlotId monday(String shop, String time) {
        return new SlotId(
                new ShopId(shop), Schedule.COLLECT, Instant.parse("2020-12-07T" + time + ":00Z"));
    }

    /// The id of the first return on a page that can be acted upon.
    static String goods(String page) {
        List<String> ids = new ArrayList<>();
        Matcher found = GOODS.matcher(page);
        while (found.find()) {
            ids.add(found.group(1));
        }
        return ids.getFirst();
    }

    final MvcTestResult swap(String shop, String form, String... parameters) {
        var request =
                mvc.post()
                        .uri("/boutique/" + shop + form)
                        .param("cle", "une-cle-de-comptoir")
                        .param("devient", "TO_INSPECT")
                        .param("pris", "globe-" + shop)
                        .with(owner(shop))
                        .with(csrf());
        for (int at = 0; at < parameters.length; at += 2) {
            request.param(parameters[at], parameters[at + 1]);
        }
        return request.exchange();
    }

    static String after(MvcTestResult done) {
        String to = Objects.requireNonNull(done.getResponse().getRedirectedUrl());
        return to.substring(0, to.indexOf('#'));
    }
}
